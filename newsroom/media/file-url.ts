import { cropHeight, renditionPath, widthsOf, type Crop, type Picture } from './picture.ts'

/** The file of a crop for a machine that takes but one: the widest that is at most `most` across. */
export function pictureFile(picture: Picture, crop: Crop, most: number, siteUrl: string): { url: string; width: number; height: number; type: string } {
  const widths = widthsOf(picture, crop)
  const width = widths.findLast((candidate) => candidate <= most) ?? widths[0] ?? picture.width
  return { url: siteUrl + renditionPath(picture.key, crop, width, 'webp'), width, height: cropHeight(picture, crop, width), type: 'image/webp' }
}
