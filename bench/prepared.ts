// What several measurements work on: the sample reply, variants of it, and services over a folder of their own.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallInput, CallOutput } from '../src/contract/calls'
import type { CallName } from '../src/contract/channels'
import { dispatch } from '../src/contract/dispatch'
import type { ReplyCase } from '../src/core/reply/reply-file'
import { ReplyFile } from '../src/core/reply/reply-file'
import type { Block, Paragraph, Section } from '../src/core/reply/reply-document'
import { createServices } from '../src/services/create-services'
import type { Services } from '../src/services/create-services'
import type { Ports } from '../src/services/ports'

const SAMPLES = join(import.meta.dirname, '..', 'resources', 'sample')

/** The path of a file of the sample vault. */
export const samplePath = (name: string): string => join(SAMPLES, name)

/** The five-page reply of the sample vault. */
export async function fivePageCase(): Promise<ReplyCase> {
  const { proposal, reply } = ReplyFile.parse(
    JSON.parse(await readFile(samplePath('01-transit.json'), 'utf8')),
  )
  return { proposal, reply }
}

const SUBJECTS = ['慢行系统', '公交首末站', '农村客货邮', '停车诱导', '校门前交通', '港口集疏运', '充电设施']

/** Another reply of about the same length: every paragraph differs from that of every other number. */
export function variantOf({ proposal, reply }: ReplyCase, number: number): ReplyCase {
  const subject = SUBJECTS[number % SUBJECTS.length] ?? ''
  let place = 0
  const changedParagraph = (block: Paragraph): Paragraph => {
    place += 1
    const length = block.text.length - ((number * 7 + place * 13) % 11)
    return {
      ...block,
      text: `${block.text.slice(0, Math.max(1, length))}（${subject}第${number}.${place}项）`,
    }
  }
  const changed = (block: Block): Block => (block.kind === 'paragraph' ? changedParagraph(block) : block)
  const within = (section: Section): Section => ({
    ...section,
    blocks: section.blocks.map(changed),
    children: section.children.map(within),
  })
  return {
    proposal: { ...proposal, number: String(number), title: `关于完善${subject}第${number}项工作的建议` },
    reply: {
      ...reply,
      preamble: reply.preamble.map(changed),
      sections: reply.sections.map(within),
      closing: reply.closing.map(changedParagraph),
    },
  }
}

export interface BenchServices extends Services {
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>
}

/** The program's services, called through the contract as the page does. */
export function benchServices(ports: Ports): BenchServices {
  const services = createServices(ports)
  return {
    ...services,
    async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
      const answer = await dispatch(services.handlers, name, input, ports.log)
      if (!answer.ok) throw new Error(`${name}: ${answer.message}`)
      return answer.value as CallOutput<Name>
    },
  }
}

/** The record of a case as `cases.create` takes it. */
export function recordOf({ proposal }: ReplyCase): CallInput<'cases.create'>['proposal'] {
  const { id: _id, revision: _revision, schemaVersion: _version, ...record } = proposal
  return record
}
