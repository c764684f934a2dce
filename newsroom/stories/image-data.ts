import { pictureFile } from '../media/file-url.ts'
import type { Crop, Picture } from '../media/picture.ts'
import type { Thing } from './paper-data.ts'

const SHAPES: Crop[] = ['WIDE', 'CLASSIC', 'SQUARE']

/** The three shapes that search engines ask for, each with its credit. */
export const images = (picture: Picture, siteUrl: string): Thing[] =>
  SHAPES.map((crop) => {
    const { url, width, height } = pictureFile(picture, crop, 1200, siteUrl)
    return { '@type': 'ImageObject', url, width, height, caption: picture.alt || undefined, creditText: picture.credit || undefined }
  })
