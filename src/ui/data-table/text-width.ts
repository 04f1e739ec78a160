let canvas: CanvasRenderingContext2D | null | undefined

/** The width of a text in the font of the page, in pixels; where there is no canvas, its length stands in. */
export function textWidth(text: string): number {
  canvas ??= fontCanvas()
  return canvas?.measureText(text).width ?? text.length
}

function fontCanvas(): CanvasRenderingContext2D | null {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = getComputedStyle(document.body).font
  return context
}
