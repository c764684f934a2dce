import type { S3Client } from '@aws-sdk/client-s3'
import type { Store } from './store.ts'

export type S3Options = { bucket: string; region: string; accessKeyId: string; secretAccessKey: string; /** Absent: Amazon's own. */ endpoint?: string }

/** All objects of the paper's pictures begin with this, so that a bucket may hold other things too. */
const PREFIX = 'media/'
const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp' }
/** A picture has some forty files; so many go at once. */
const AT_ONCE = 8

/** Files in a bucket of any store that speaks S3. The client is loaded with the first file: whoever keeps files on the disk never pays for it. */
export function s3Store({ bucket, region, accessKeyId, secretAccessKey, endpoint }: S3Options): Store {
  const sdk = () => import('@aws-sdk/client-s3')
  let opened: Promise<S3Client> | undefined
  const client = () => (opened ??= sdk().then(({ S3Client: Client }) => new Client({
    region, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 3,
    // Other stores are asked by path, and know no checksums but those of the protocol itself.
    ...(endpoint && { endpoint, forcePathStyle: true }), requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
  })))
  const at = (key: string, name: string) => ({ Bucket: bucket, Key: `${PREFIX}${key}/${name}` })

  async function dropUnder(prefix: string): Promise<void> {
    const { ListObjectsV2Command, DeleteObjectCommand } = await sdk()
    for (let isMore = true; isMore; ) {
      // What was listed is gone after each round, so the list is always begun anew.
      const listed = await (await client()).send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }))
      const keys = (listed.Contents ?? []).flatMap(({ Key }) => Key ?? [])
      // One by one: not every store knows how to delete many.
      await inTurns(keys, async (Key) => (await client()).send(new DeleteObjectCommand({ Bucket: bucket, Key })))
      isMore = listed.IsTruncated === true && keys.length > 0
    }
  }
  const drop = (key: string) => dropUnder(`${PREFIX}${key}/`)

  return {
    async keep(key, files) {
      const { PutObjectCommand } = await sdk()
      try {
        await inTurns(files, async ({ name, bytes }) =>
          (await client()).send(new PutObjectCommand({ ...at(key, name), Body: bytes, ContentLength: bytes.length, ContentType: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream' })))
      } catch (error) {
        // A bucket has no step that is whole; nobody knows the key yet, so what is left behind is only litter.
        await drop(key).catch(() => {})
        throw error
      }
    },
    async read(key, name) {
      const { GetObjectCommand, NoSuchKey } = await sdk()
      try {
        const { Body } = await (await client()).send(new GetObjectCommand(at(key, name)))
        return Body ? Buffer.from(await Body.transformToByteArray()) : null
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },
    drop,
    dropAll: () => dropUnder(PREFIX),
  }
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = [...all]
  const take = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, take))
}
