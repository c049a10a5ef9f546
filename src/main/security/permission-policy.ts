// Electron security checklist 5: permission requests. The program needs none of them: every name is denied,
// also those a newer Chromium adds. Both the request and the check are answered, devices and screens too.

type Decision = 'allow' | 'deny'

/** One line a permission Electron knows. A name that is not here is denied as well. */
export const PERMISSIONS: Readonly<Record<string, Decision>> = {
  'background-sync': 'deny',
  'clipboard-read': 'deny',
  'clipboard-sanitized-write': 'deny',
  'deprecated-sync-clipboard-read': 'deny',
  'display-capture': 'deny',
  fileSystem: 'deny',
  fullscreen: 'deny',
  geolocation: 'deny',
  hid: 'deny',
  'idle-detection': 'deny',
  keyboardLock: 'deny',
  'local-fonts': 'deny',
  media: 'deny',
  mediaKeySystem: 'deny',
  midi: 'deny',
  midiSysex: 'deny',
  notifications: 'deny',
  openExternal: 'deny',
  'persistent-storage': 'deny',
  pointerLock: 'deny',
  'screen-wake-lock': 'deny',
  sensors: 'deny',
  serial: 'deny',
  'speaker-selection': 'deny',
  'storage-access': 'deny',
  'top-level-storage-access': 'deny',
  usb: 'deny',
  'window-management': 'deny',
}

interface PermissionGates {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, callback: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  setDisplayMediaRequestHandler(handler: (request: unknown, callback: (streams: null) => void) => void): void
}

interface BluetoothChooser {
  on(
    event: 'select-bluetooth-device',
    listener: (
      event: { preventDefault(): void },
      devices: unknown,
      choose: (deviceId: string) => void,
    ) => void,
  ): unknown
}

const isGranted = (permission: string): boolean =>
  Object.hasOwn(PERMISSIONS, permission) && PERMISSIONS[permission] === 'allow'

export function denyPermissions(session: PermissionGates): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(isGranted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
}

/** Bluetooth asks the contents, not the session; an empty id cancels the choice. */
export function denyBluetooth(contents: BluetoothChooser): void {
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
}
