/**
 * How an older site's address is written down when its query says what it showed: `/index.php?id=7`.
 * One spelling for one address, whoever asks: the front door, a page, or the person who types a redirect.
 */
export function oldAddress(path: string, query: string | URLSearchParams): string {
  const written = new URLSearchParams(query).toString()
  return written ? `${path}?${written}` : path
}
