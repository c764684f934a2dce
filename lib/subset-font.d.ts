/** As far as it is used here. */
declare module 'subset-font' {
  export default function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'sfnt' | 'woff' | 'woff2'; variationAxes?: Record<string, number | { min: number; max: number; default: number }> }): Promise<Buffer>
}
