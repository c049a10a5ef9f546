import type { Clock } from '../ports'
import { testingCase, testingSettings, withText } from '../testing-cases'
import { createVault } from './vault'

/** Makes a vault with case 086, record and reply saved twice (第一稿, 第二稿), and closes it again. */
export async function vaultWithOneCase(folder: string, clock: Clock): Promise<void> {
  const vault = await createVault(folder, testingSettings, { clock })
  const { proposal, reply } = testingCase('086', '第一稿')
  await vault.replies.write(reply.id, reply)
  await vault.replies.write(reply.id, withText(reply, '第二稿'))
  await vault.cases.write(proposal.id, { proposal, replyId: reply.id })
  await vault.cases.write(proposal.id, { proposal, replyId: reply.id })
  await vault.close()
}
