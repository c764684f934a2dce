/** A word that no other story has: Latin letters only, so that search, slugs and addresses keep it whole. */
export function ownWord(): string {
  return `z${Array.from(crypto.getRandomValues(new Uint8Array(11)), (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`
}
