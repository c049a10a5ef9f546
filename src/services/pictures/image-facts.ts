// Width and height of a picture, by the name its readers here know.
export { pictureFacts as imageFacts } from '../../core/kernel/picture-facts'
export type { PictureFacts as ImageFacts } from '../../core/kernel/picture-facts'
