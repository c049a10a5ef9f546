import type { Seal } from '../../core/reply/seal'

interface SealPictureProps {
  readonly picture: Pick<Seal, 'mediaType' | 'base64'>
  /** What it shows, for who cannot see it. */
  readonly name: string
}

/** The picture on squared ground, so that what is transparent shows. */
export function SealPicture({ picture, name }: SealPictureProps) {
  return (
    <span className="seal-picture">
      <img src={`data:${picture.mediaType};base64,${picture.base64}`} alt={name} />
    </span>
  )
}
