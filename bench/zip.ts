import JSZip from 'jszip'

/**
 * Only the compressing of a .docx file again and again, its parts being in memory: what of packing is the zip
 * itself.
 */
export async function zipAgain(bytes: Uint8Array): Promise<() => Promise<Uint8Array>> {
  const packed = await JSZip.loadAsync(bytes)
  const parts: (readonly [string, Uint8Array])[] = []
  for (const [name, entry] of Object.entries(packed.files))
    parts.push([name, await entry.async('uint8array')])
  return () => {
    const archive = new JSZip()
    for (const [name, content] of parts) archive.file(name, content)
    return archive.generateAsync({
      type: 'uint8array',
      compression: 'DEFLATE',
      compressionOptions: { level: 9 },
    })
  }
}
