// 加盖签发人签名章: 职务 and signet on one line a signer, the date below. GB/T 9704-2012, 7.3.5.3.
import type { LayoutSpec } from './layout-spec'
import { characterInMm, fromRight, inkMiddle, keepsTogether, lineInMm } from './signature-rows'
import { sealRoom, stretchTo } from './signature-rows'
import type { SignatureContent, SignaturePlace, SignatureRow } from './signature-rows'
import { widthInCharacters } from './text-width'
import { mm } from './units'

/**
 * Two empty lines, then one line a signer: the signet 右空四字, the post two 字 to its left and level with its
 * middle; posts of several signers are set equally wide. An empty line, then the date 右空四字.
 */
export function placeSignets(
  { organs, date, signers, seals }: SignatureContent,
  spec: LayoutSpec,
): SignaturePlace {
  const { linesAbove, right, postGap, lines, characters, dateLinesAbove, dateRight } = spec.signet
  const [line, character] = [lineInMm(spec), characterInMm(spec)]
  const usual = { width: mm(characters * character), height: mm(lines * line) }
  const signing = signers.map(({ post, name }, index) => ({
    // A post is given in full, with the organ; where none is, the organ itself stands there.
    post: post.trim() === '' ? (organs[index] ?? '') : post.trim(),
    room: sealRoom(
      seals.find(({ owner }) => owner === name),
      usual,
    ),
  }))
  const widest = Math.max(...signing.map(({ room }) => room.width)) / character
  const tallest = Math.max(...signing.map(({ room }) => room.height)) / line
  const longest = Math.max(...signing.map(({ post }) => widthInCharacters(post)))
  // A signet is taller than a line: what it needs beyond one is shared above and below its post.
  const beside = Math.max(0, Math.ceil(tallest) - 1) / 2
  const posts = signing.map(({ post, room }, index): SignatureRow => ({
    kind: 'post',
    linesAbove: index === 0 ? linesAbove + beside : 2 * beside,
    linesAboveOwn: beside,
    texts: [
      {
        ...fromRight(right + widest + postGap),
        text: post,
        stretch: stretchTo(longest, post, widthInCharacters(post)),
      },
    ],
    seals:
      room.seal === null
        ? []
        : [
            {
              seal: room.seal,
              right: right + widest / 2,
              below: inkMiddle(spec),
              width: room.width,
              height: room.height,
            },
          ],
  }))
  const dates: readonly SignatureRow[] =
    date === ''
      ? []
      : [
          {
            kind: 'date',
            linesAbove: beside + dateLinesAbove,
            linesAboveOwn: 0,
            texts: [{ ...fromRight(dateRight), text: date, stretch: 0 }],
            seals: [],
          },
        ]
  const rows = [...posts, ...dates]
  return { rows, linesBelow: date === '' ? beside : 0, keepsTogether: keepsTogether(rows, spec) }
}
