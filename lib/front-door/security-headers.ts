const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The headers of every answer the door gives itself, names and values in turn, as `writeHead` takes them. */
export function securityHeaders(siteUrl: URL): readonly string[] {
  const headers = [
    'Content-Security-Policy', CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options', 'nosniff',
    'Referrer-Policy', 'strict-origin-when-cross-origin',
    'Permissions-Policy', 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy', 'same-origin',
  ]
  // A paper tried out over plain http must not lock its own readers out for a year.
  if (siteUrl.protocol === 'https:') headers.push('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  return headers
}
