import { cropHeight, widthsOf, type Crop } from '#newsroom/media/picture.ts'

type ThumbnailProps = { picture: { key: string; width: number; height: number }; alt: string; crop?: Crop; className?: string }

/** A picture as the desk may see it, before readers do: the smallest file of a crop. */
export function Thumbnail({ picture, alt, crop = 'CLASSIC', className = 'block h-auto w-full' }: ThumbnailProps) {
  const width = widthsOf(picture, crop)[0] ?? picture.width
  return (
    <picture>
      <img src={`/desk/media/${picture.key}/${crop.toLowerCase()}-${width}.webp`} alt={alt} width={width} height={cropHeight(picture, crop, width)} loading="lazy" decoding="async" className={className} />
    </picture>
  )
}
