// Numbers of drawings, unique in one document. The library's own counter runs through the whole process:
// the same reply exported twice would differ.

export type DrawingIds = () => string

/** A fresh sequence, for one document. */
export function createDrawingIds(): DrawingIds {
  let last = 0
  return () => {
    last += 1
    return String(last)
  }
}
