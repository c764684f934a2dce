/**
 * The cookie of the desk. Over https its name makes browsers hold it to this host, this path and https, so that no
 * neighbouring host can set one (RFC 6265bis, 4.1.3.2); browsers refuse such a name over plain http.
 */
export function sessionCookie(siteUrl: string) {
  const secure = new URL(siteUrl).protocol === 'https:'
  return {
    name: `${secure ? '__Host-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}
