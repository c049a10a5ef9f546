// 版面调整: the numbers of a part whose characters or lines were moved closer together on request.
import type { Adjustment } from '../reply/reply-document'
import { ROLES } from './layout-spec'
import type { Role } from './layout-spec'
import type { LayoutBlock } from './layout-document'
import type { Metrics, RoleMetrics } from './metrics'
import { pt, ptToTwip, twip } from './units'

/** The numbers with an adjustment: its spacing on every character, its pitch (in points) on every line of the grid. */
export function adjustedMetrics(metrics: Metrics, { spacing, pitch }: Omit<Adjustment, 'part'>): Metrics {
  const extra = ptToTwip(pt(spacing))
  const line = pitch === null ? metrics.linePitch : ptToTwip(pt(pitch))
  const adjusted = (role: RoleMetrics): RoleMetrics => ({
    ...role,
    spacing: twip(role.spacing + extra),
    line: role.line === metrics.linePitch ? line : role.line,
  })
  const roles = Object.fromEntries(ROLES.map((role) => [role, adjusted(metrics.roles[role])]))
  return { ...metrics, roles: { ...metrics.roles, ...roles } satisfies Record<Role, RoleMetrics> }
}

/**
 * The numbers of a block. Tables and pictures keep the profile's; an adjustment of a part that is no longer
 * there touches nothing.
 */
export function metricsOfBlock(
  block: LayoutBlock,
  metrics: Metrics,
  adjustments: readonly Adjustment[],
): Metrics {
  if (block.kind === 'table' || block.kind === 'figure') return metrics
  const adjustment = adjustments.findLast(({ part }) => part === block.source)
  return adjustment === undefined ? metrics : adjustedMetrics(metrics, adjustment)
}
