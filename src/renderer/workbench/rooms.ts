/** The rooms that exist, in the order of the rail. */
export const ROOMS = ['cases', 'draft', 'settings'] as const
export type Room = (typeof ROOMS)[number]

export const ROOM_NAMES: Readonly<Record<Room, string>> = { cases: '台账', draft: '起草', settings: '设置' }
