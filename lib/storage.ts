import { resolve } from 'node:path'
import { diskStore } from './storage/disk.ts'
import { readSettings } from './settings.ts'
import { s3Store } from './storage/s3.ts'
import type { Store } from './storage/store.ts'

const holder = globalThis as { courtesyStore?: { of: string; store: Store } }

/** Where the disk keeps them. */
export const mediaFolder = (): string => resolve(process.env['DATA_DIR'] || '.data', 'media')

/** The store that the settings name: the disk, unless a bucket is set. */
function store(): Store {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = process.env['S3_BUCKET'] ? readSettings(process.env) : {}
  const of = JSON.stringify([bucket, endpoint, region, accessKeyId, bucket ? '' : mediaFolder()])
  if (holder.courtesyStore?.of !== of) {
    const made = bucket && region && accessKeyId && secretAccessKey ? s3Store({ bucket, region, accessKeyId, secretAccessKey, ...(endpoint && { endpoint }) }) : diskStore(mediaFolder())
    holder.courtesyStore = { of, store: made }
  }
  return holder.courtesyStore.store
}

export const keepFiles: Store['keep'] = (key, files) => store().keep(key, files)
export const readStored: Store['read'] = (key, name) => store().read(key, name)
export const dropFiles: Store['drop'] = (key) => store().drop(key)
export const dropAllFiles: Store['dropAll'] = () => store().dropAll()
