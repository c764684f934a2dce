import { describe, expect, it } from 'vitest'
import { Terms } from '../rights/terms.ts'
import { termsFromForm } from './terms-form.ts'

const form = { form: 'yes', uses: 'web', licence: '', editClass: 'STYLE', extent: '3', printExtent: '', credit: { template: '{partner}', templateIfEdited: '', languages: 'es: CORTESÍA: {partner}\npt-BR: De {partner}', places: 'FOOT', verbatim: 'on' }, window: { days: '90', until: '', atEnd: 'EXCERPT', orElse: ['REMOVE', 'ASK'] }, territories: { mode: 'ALLOW', places: 'CA, US' }, quota: { stories: '', per: 'MONTH' }, exclusivity: { ours: '', theirs: '2' }, onCorrection: { withinHours: '24' }, exclusionLabels: 'All rights reserved\n\n', counter: { need: 'NONE', url: '' } }
const read = (over: object = {}) => Terms.safeParse(termsFromForm({ ...form, ...over }))

describe('terms that a form sends', () => {
  it('are read as they are meant', () => {
    expect(read().data).toMatchObject({
      uses: ['web'], extent: { paragraphs: 3 }, editClass: 'STYLE', exclusionLabels: ['All rights reserved'],
      credit: { languages: { es: 'CORTESÍA: {partner}', 'pt-BR': 'De {partner}' }, places: ['FOOT'], verbatim: true },
      window: { days: 90, atEnd: 'EXCERPT', orElse: ['REMOVE', 'ASK'] }, territories: { mode: 'ALLOW', places: ['CA', 'US'] }, exclusivity: { ours: 0, theirs: 2 },
    })
    expect(read().data).not.toHaveProperty('printExtent')
    expect(read().data).not.toHaveProperty('quota')
    expect(read().data?.credit).not.toHaveProperty('templateIfEdited')
  })
  it('mean no where a tick was not sent', () => expect(read({ credit: { template: '{partner}', places: 'FOOT' } }).data).toMatchObject({ credit: { verbatim: false, nofollow: false }, onKill: { notice: false }, discloseEdits: false }))
  it('are refused where a number is none, a country is none, or a use is unknown', () => {
    for (const wrong of [{ window: { days: 'ninety' } }, { territories: { mode: 'ALLOW', places: 'Canada' } }, { uses: ['web', 'moon'] }, { uses: { contains: 'web' } }, { onCorrection: { withinHours: { not: '24' } } }, { credit: 'x' }, { discloseEdits: 'perhaps' }, { exclusionLabels: [{ a: 'b' }] }, { surprise: 'x' }]) expect(read(wrong).success).toBe(false)
  })
  it('that no form sent are left as they are', () => expect(termsFromForm({ credit: { template: 'x' } })).toEqual({ credit: { template: 'x' } }))
})
