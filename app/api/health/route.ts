export const dynamic = 'force-dynamic'

/** Says that this process answers; the front door asks it for /readyz. */
export const GET = () => new Response('ok', { headers: { 'content-type': 'text/plain' } })
