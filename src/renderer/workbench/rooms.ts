/** The rooms on the rail, in its order. */
export const RAIL_ROOMS = ['cases', 'draft', 'settings'] as const
export type RailRoom = (typeof RAIL_ROOMS)[number]

/** All rooms; 导出公文 is reached from 台账 and counts as a part of it on the rail. */
export const ROOMS = [...RAIL_ROOMS, 'export'] as const
export type Room = (typeof ROOMS)[number]

export const ROOM_NAMES: Readonly<Record<Room, string>> = {
  cases: '台账',
  draft: '起草',
  settings: '设置',
  export: '导出公文',
}

/** The item of the rail that stands for a room. */
export const railRoomOf = (room: Room): RailRoom => (room === 'export' ? 'cases' : room)
