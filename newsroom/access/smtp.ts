import type { Parcel } from './outbox.ts'

/** Why a letter was not taken, in words, and whether asking again could help. */
export class NotTaken extends Error {
  readonly isFinal: boolean
  constructor(message: string, isFinal: boolean) {
    super(message)
    this.isFinal = isFinal
  }
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 }

/**
 * Hands one letter to the SMTP server. The recipient is given as an address that was checked, never as text for a
 * parser to take apart: `"x@evil"@here` once reached the wrong mailbox.
 * @throws NotTaken
 */
export async function handOver(smtpUrl: string, { id, from, to, subject, text, createdAt }: Parcel): Promise<void> {
  // Loaded when there is something to send: a paper without SMTP keeps the memory.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ url: smtpUrl, ...PATIENCE })
  try {
    await transport.sendMail({
      from, to: { name: '', address: to }, subject, text, date: createdAt,
      messageId: `<${id}@${from.address.split('@')[1] ?? 'localhost'}>`,
      envelope: { from: from.address, to: [to] },
      headers: { 'auto-submitted': 'auto-generated' },
      disableFileAccess: true, disableUrlAccess: true,
    })
  } catch (error) {
    throw inWords(error)
  } finally {
    transport.close()
  }
}

function inWords(error: unknown): NotTaken {
  const { code, responseCode, response } = typeof error === 'object' && error !== null ? (error as { code?: string; responseCode?: number; response?: string }) : {}
  const said = response ? ` It said: ${response.replace(/\s+/g, ' ').slice(0, 200)}` : ''
  if (code === 'EAUTH') return new NotTaken(`The SMTP server does not accept the user or the password in SMTP_URL.${said}`, false)
  if (code === 'ETLS') return new NotTaken('The SMTP server and the paper could not agree on encryption. Try smtps:// in SMTP_URL, or the other port.', false)
  // 5xx is a no for good, 4xx a "not now".
  if (responseCode !== undefined && responseCode >= 500) return new NotTaken(`The SMTP server does not take this letter.${said}`, true)
  if (responseCode !== undefined) return new NotTaken(`The SMTP server takes no letters at the moment.${said}`, false)
  return new NotTaken('The SMTP server does not answer. Check the host and the port in SMTP_URL, and whether it runs.', false)
}
