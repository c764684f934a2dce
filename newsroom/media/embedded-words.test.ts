import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { LONGEST_WORDS, tidy, wordsIn } from './embedded-words.ts'
import { aToldJpeg, anXmp } from './told-jpeg.ts'

const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`

describe('what a picture’s file says of it', () => {
  it('is read from IPTC first', async () => {
    const file = await aToldJpeg({ iptc: { 80: 'Mo Adeyemi', 110: 'Northlight Wire', 115: 'Harbour Pictures', 116: '© 2026 Mo Adeyemi', 120: 'Fähren im Nebel' }, exif: { Artist: 'Somebody Else', ImageDescription: 'Another caption' } })
    expect(wordsIn(file)).toMatchObject({ creator: 'Mo Adeyemi', credit: 'Northlight Wire', source: 'Harbour Pictures', copyrightNotice: '© 2026 Mo Adeyemi', caption: 'Fähren im Nebel' })
  })

  it('is read from XMP, with its alt text and terms', async () => {
    const xmp = anXmp(
      `<dc:creator><rdf:Seq><rdf:li>Mo Adeyemi</rdf:li><rdf:li>Li Wei</rdf:li></rdf:Seq></dc:creator><dc:description>${alt('A ferry at dawn')}</dc:description><dc:rights>${alt('© Mo')}</dc:rights>` +
        `<photoshop:Credit>Northlight</photoshop:Credit><photoshop:Source>Harbour</photoshop:Source><xmpRights:UsageTerms>${alt('Not after 2027')}</xmpRights:UsageTerms><Iptc4xmpCore:AltTextAccessibility>${alt('A white ferry')}</Iptc4xmpCore:AltTextAccessibility>`,
    )
    expect(wordsIn(await aToldJpeg({ xmp }))).toMatchObject({ creator: 'Mo Adeyemi, Li Wei', caption: 'A ferry at dawn', copyrightNotice: '© Mo', credit: 'Northlight', source: 'Harbour', usageTerms: 'Not after 2027', alt: 'A white ferry' })
  })

  it('is read from EXIF where nothing else says it', async () => {
    expect(wordsIn(await aToldJpeg({ exif: { Artist: 'Mo Adeyemi', Copyright: '2026 Mo', ImageDescription: 'A ferry' } }))).toMatchObject({ creator: 'Mo Adeyemi', copyrightNotice: '2026 Mo', caption: 'A ferry' })
  })

  it('never is the place where it was taken', async () => {
    expect(JSON.stringify(wordsIn(await aToldJpeg({ exif: { Artist: 'Mo' } })))).not.toMatch(/52|13\.|1234|5678/)
  })

  it('is nothing where the file says nothing, or cannot be read', async () => {
    const nothing = { alt: '', caption: '', creator: '', credit: '', copyrightNotice: '', source: '', usageTerms: '', licence: '' }
    expect(wordsIn(await sharp({ create: { width: 9, height: 9, channels: 3, background: '#888' } }).png().toBuffer())).toEqual(nothing)
    expect(wordsIn(Buffer.from('\xff\xd8\xff\xe1\xff\xffExif\0\0MM\0*\xff\xff\xff\xff', 'latin1'))).toEqual(nothing)
    expect(wordsIn(new Uint8Array())).toEqual(nothing)
  })

  it('loses what cannot be kept or would turn a line around, and ends somewhere', async () => {
    expect(tidy('A\u0000 ferry\u0007\r\n\u202eat dawn\u202c')).toBe('A ferry at dawn')
    expect(tidy('x'.repeat(10_000)).length).toBeLessThanOrEqual(LONGEST_WORDS)
    expect(tidy('😀'.repeat(3_000)).isWellFormed()).toBe(true)
    const { caption, creator } = wordsIn(await aToldJpeg({ iptc: { 80: 'M\u0000o\u001b[31m', 120: 'x'.repeat(30_000) } }))
    expect(creator).toBe('M o [31m')
    expect(caption).toMatch(/^x+…$/)
  })
})
