import { db } from '#lib/db.ts'

/** The newest letter to somebody, before it is sent. */
export const letterTo = (to: string) => db().letter.findFirstOrThrow({ where: { to }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })

/** The secret in the link of a letter's text. */
export const tokenIn = (text: string): string => /\/sign-in\/[\w-]+\/([\w-]{43})\b/.exec(text)?.[1] ?? ''

export const tokenTo = async (to: string): Promise<string> => tokenIn((await letterTo(to)).text)
