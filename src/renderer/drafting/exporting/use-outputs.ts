import type { ExportedFile } from '../../../contract/calls'
import type { ProposalId } from '../../../core/kernel/ids'
import { useClient } from '../../bridge/client-context'
import { useExport } from './use-export'
import type { Exporting } from './use-export'
import { usePrint } from './use-print'
import type { Printing } from './use-print'

/** Every way out of the desk: a Word file, a PDF, the printer. */
export interface Outputs {
  readonly docx: Exporting
  readonly pdf: Exporting
  readonly printing: Printing
  /** What is under way; null: nothing. */
  readonly busy: 'export' | 'print' | null
}

interface OutputsInput {
  readonly flush: () => Promise<void>
  readonly caseId: ProposalId
  readonly exportDocx: () => Promise<ExportedFile | null>
}

/** One way out at a time; what an earlier one had to say goes when another begins. */
export function useOutputs({ flush, caseId, exportDocx }: OutputsInput): Outputs {
  const client = useClient()
  const docx = useExport({ flush, write: exportDocx })
  const pdf = useExport({ flush, write: () => client.call('export.pdf', { caseId }) })
  const printing = usePrint({ flush, print: () => client.call('print.pages', { caseId }) })
  const all = [docx, pdf, printing]
  const isExporting = docx.now.state === 'busy' || pdf.now.state === 'busy'
  const busy = isExporting ? 'export' : printing.now.state === 'busy' ? 'print' : null
  const alone = (start: () => void) => () => {
    if (busy !== null) return
    for (const { dismiss } of all) dismiss()
    start()
  }
  return {
    docx: { ...docx, start: alone(docx.start) },
    pdf: { ...pdf, start: alone(pdf.start) },
    printing: { ...printing, start: alone(printing.start) },
    busy,
  }
}
