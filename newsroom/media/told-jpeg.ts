/** For tests: a real JPEG that says in EXIF, IPTC and XMP what an agency's pictures say, and where it was taken. */
import sharp from 'sharp'

type Told = { iptc?: Record<number, string | Buffer>; xmp?: string; exif?: Record<string, string> }

/** Datasets of the application record, by number: 80 by-line, 110 credit, 115 source, 116 copyright, 120 caption. */
function iptcSegment(datasets: Record<number, string | Buffer>): Buffer {
  const charset = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]) // UTF-8
  const records = Object.entries(datasets).map(([number, text]) => {
    const bytes = Buffer.from(text)
    return Buffer.concat([Buffer.from([0x1c, 2, Number(number), bytes.length >> 8, bytes.length & 0xff]), bytes])
  })
  const data = Buffer.concat([charset, ...records])
  const padded = data.length % 2 ? Buffer.concat([data, Buffer.alloc(1)]) : data
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM', 'latin1'), Buffer.from([4, 4, 0, 0]), length, padded])
  return Buffer.concat([Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body])
}

export const PLACE = { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 1234/100', GPSLongitudeRef: 'E', GPSLongitude: '13/1 24/1 5678/100' }

export async function aToldJpeg({ iptc, xmp, exif = {} }: Told = {}, background = '#3a6'): Promise<Buffer> {
  const image = sharp({ create: { width: 900, height: 600, channels: 3, background } }).jpeg().withExif({ IFD0: exif, IFD3: PLACE })
  const jpeg = await (xmp ? image.withXmp(xmp) : image).toBuffer()
  return iptc ? Buffer.concat([jpeg.subarray(0, 2), iptcSegment(iptc), jpeg.subarray(2)]) : jpeg
}

export const anXmp = (properties: string): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:exif="http://ns.adobe.com/exif/1.0/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
