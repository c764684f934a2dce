import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const keyFor = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'courtesy', purpose, 32))

/** Encrypts a short text so that a copy of the database alone does not give it away: AES-256-GCM, `nonce.tag.text` in base64url. */
export function seal(text: string, purpose: string, secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')
}

/** @throws Error when it was sealed with another secret, for another purpose, or changed since */
export function unseal(sealed: string, purpose: string, secret: string): string {
  const [nonce, tag, text] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (!nonce || !tag || !text) throw new Error('this was not sealed here')
  const cipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), nonce, { authTagLength: 16 })
  cipher.setAuthTag(tag)
  return Buffer.concat([cipher.update(text), cipher.final()]).toString('utf8')
}
