// A small reader of well-formed XML, enough to ask about the parts of a .docx.

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The character data directly in it. */
  readonly text: string
}

interface OpenElement {
  name: string
  attributes: Record<string, string>
  children: OpenElement[]
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
}
const decoded = (text: string): string => text.replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)

/** Reads a document; throws where it is not well formed. */
export function readXml(source: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' }
  const open: OpenElement[] = [root]
  for (const [, tag = '', text = ''] of source
    .replace(/^<\?xml[^>]*\?>/, '')
    .matchAll(/<([^>]+)>|([^<]+)/g)) {
    const parent = open.at(-1)
    if (!parent) throw new Error('XML goes on after its root')
    if (text !== '') parent.text += decoded(text)
    else if (tag.startsWith('/')) {
      if (open.pop()?.name !== tag.slice(1)) throw new Error(`unexpected end of ${tag.slice(1)}`)
    } else {
      const attributes = Object.fromEntries(
        [...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
      )
      const element = { name: /^[\w:]+/.exec(tag)?.[0] ?? '', attributes, children: [], text: '' }
      parent.children.push(element)
      if (!tag.endsWith('/')) open.push(element)
    }
  }
  const [only] = root.children
  if (!only || open.length !== 1) throw new Error('XML ends too early')
  return only
}

/** All elements of a name at any depth, in document order. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ])
}

/** The element down a path of child names; throws where there is none. */
export function child(element: XmlElement, ...names: readonly string[]): XmlElement {
  return names.reduce((parent, name) => {
    const found = parent.children.find((candidate) => candidate.name === name)
    if (!found) throw new Error(`no ${name} in ${parent.name}`)
    return found
  }, element)
}

/** The same, or null. */
export const childOrNull = (element: XmlElement, ...names: readonly string[]): XmlElement | null => {
  try {
    return child(element, ...names)
  } catch {
    return null
  }
}

/** `w:val` of a child; null where the child is absent. */
export const valueOf = (element: XmlElement, ...names: readonly string[]): string | null =>
  childOrNull(element, ...names)?.attributes['w:val'] ?? null
