import { cropHeight, FORMATS, renditionPath, widthsOf, type Crop, type Picture as Shown } from '#newsroom/media/picture.ts'

type PictureProps = {
  picture: Shown
  crop?: Crop
  /** How wide it will stand, as the browser's `sizes`. */
  sizes: string
  /** The first on a page is fetched at once; the rest when they come near. */
  first?: boolean
  /** Beside a headline that says the same, a picture is not read out. */
  silent?: boolean
}

export function Picture({ picture, crop = 'WHOLE', sizes, first = false, silent = false }: PictureProps) {
  const widths = widthsOf(picture, crop)
  const widest = widths.at(-1) ?? picture.width
  return (
    <picture>
      {FORMATS.map((format) => (
        <source key={format} type={`image/${format}`} sizes={sizes} srcSet={widths.map((width) => `${renditionPath(picture.key, crop, width, format)} ${width}w`).join(', ')} />
      ))}
      <img
        src={renditionPath(picture.key, crop, widest, 'webp')}
        alt={silent ? '' : picture.alt}
        width={widest}
        height={cropHeight(picture, crop, widest)}
        className="block w-full"
        decoding="async"
        {...(first ? { fetchPriority: 'high' } : { loading: 'lazy' })}
      />
    </picture>
  )
}
