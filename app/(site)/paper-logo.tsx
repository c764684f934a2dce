import type { Logo, Site } from '#newsroom/site.ts'
import { cropHeight, FORMATS, renditionPath, widthsOf } from '#newsroom/media/picture.ts'

/** The paper's name as it draws it, for light and for dark ground; in words where there is no drawing. */
export function PaperLogo({ name, logo: { light, dark } }: { name: string; logo: Site['logo'] }) {
  if (!light) return name
  return (
    <>
      <Drawing logo={light} name={name} ground={dark ? 'logo-on-light' : ''} />
      {dark && <Drawing logo={dark} name={name} ground="logo-on-dark" />}
    </>
  )
}

function Drawing({ logo, name, ground }: { logo: Logo; name: string; ground: string }) {
  const widths = widthsOf(logo, 'WHOLE').filter((width) => width <= 800)
  const widest = widths.at(-1) ?? logo.width
  const set = (format: (typeof FORMATS)[number]) => widths.map((width) => `${renditionPath(logo.key, 'WHOLE', width, format)} ${width}w`).join(', ')
  return (
    <picture className={`logo ${ground}`}>
      {FORMATS.map((format) => (
        <source key={format} type={`image/${format}`} sizes="20rem" srcSet={set(format)} />
      ))}
      <img src={renditionPath(logo.key, 'WHOLE', widest, 'webp')} alt={name} width={widest} height={cropHeight(logo, 'WHOLE', widest)} loading="lazy" decoding="async" />
    </picture>
  )
}
