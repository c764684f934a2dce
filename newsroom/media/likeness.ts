import sharp from 'sharp'

const ACROSS = 8

/**
 * A difference hash: whether each of 8 × 8 fields of the picture, in grey, is brighter than its right neighbour.
 * 64 bits, read as a signed number, as the database keeps them. Scaling, saving anew and small changes of tone move few of them.
 */
export async function likenessOf(bytes: Uint8Array): Promise<bigint> {
  const grey = await sharp(bytes, { limitInputPixels: 50_000_000 }).rotate().flatten({ background: '#fff' }).greyscale().resize(ACROSS + 1, ACROSS, { fit: 'fill' }).raw().toBuffer()
  let bits = 0n
  for (let row = 0; row < ACROSS; row += 1) {
    for (let column = 0; column < ACROSS; column += 1) {
      const at = row * (ACROSS + 1) + column
      bits = (bits << 1n) | ((grey[at] ?? 0) > (grey[at + 1] ?? 0) ? 1n : 0n)
    }
  }
  return BigInt.asIntN(64, bits)
}
