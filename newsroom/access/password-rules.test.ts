import { describe, expect, it } from 'vitest'
import { reasonsNotToTake } from './password-rules.ts'

const known = { email: 'edith.sharma@paper.example', paper: 'The Merrow Ledger' }
const codes = async (password: string) => (await reasonsNotToTake(password, known)).map(({ code }) => code)

describe('a password', () => {
  it('may be of any kind, as long as it has eight characters', async () => {
    for (const fine of ['tern kettle', 'jklöädfx', 'заветная тетрадь', '🐟🐟🦑🐙🦀🦞🦐🐚', 'x'.repeat(64) + ' y']) expect(await codes(fine), fine).toEqual([])
    expect(await codes('tern kt')).toEqual(['password-short'])
    expect(await codes('🐟🐟🦑🐙')).toEqual(['password-short'])
  })

  it('of two hundred characters is taken, and a longer one is not cut but refused', async () => {
    expect(await codes('ab cd'.repeat(40))).toEqual([])
    expect(await codes(`${'ab cd'.repeat(40)}e`)).toEqual(['password-long'])
    expect(await codes('a'.repeat(10_000))).toEqual(['password-long'])
  })

  it('that everybody tries first is refused, in whatever case or width it is written', async () => {
    for (const common of ['password', 'Password123', 'ＱＷＥＲＴＹＵＩＯＰ', 'football', '12345678901']) expect(await codes(common), common).toEqual(['password-common'])
  })

  it('that is only the e-mail or the paper’s name is refused, with digits around it too', async () => {
    for (const guess of ['edith.sharma', 'EdithSharma2026', 'edith.sharma@paper.example', 'The Merrow Ledger', 'merrow-ledger-1', 'MerrowLedger!!']) expect(await codes(guess), guess).toEqual(['password-guessable'])
    expect(await codes('merrow ledger wants rain')).toEqual([])
  })

  it('may not hold what cannot be kept', async () => {
    expect(await codes('tern\0kettle')).toEqual(['password-unstorable'])
    expect(await codes('tern kettle \ud800')).toEqual(['password-unstorable'])
  })
})
