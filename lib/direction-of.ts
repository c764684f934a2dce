/** Which way a language is written; what is no language yet is left to its first letter. */
export function directionOf(lang: string): 'ltr' | 'rtl' | 'auto' {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang)) return 'auto'
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-Arab|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr)(?:-|$)/.test(lang) ? 'rtl' : 'ltr'
}
