// Where the systems keep their fonts.
import { posix, win32 } from 'node:path'

/** What decides where fonts are; passed in, so that every system can be asked on any. */
export interface FontSurroundings {
  readonly platform: string
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** The folders in which a system's fonts stand, absolute; a folder that does not exist is simply empty. */
export function fontFolders({ platform, home, environment }: FontSurroundings): readonly string[] {
  if (platform === 'win32') {
    const windows = environment['WINDIR'] ?? environment['SystemRoot'] ?? 'C:\\Windows'
    const local = environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local')
    // Since Windows 10 a user may install fonts alone, without rights for the whole PC.
    return [win32.join(windows, 'Fonts'), win32.join(local, 'Microsoft', 'Windows', 'Fonts')]
  }
  if (platform === 'darwin') {
    return [
      '/System/Library/Fonts',
      // Fonts that the system fetched when they were first asked for, 仿宋 and 楷体 among them.
      '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
      '/System/Library/AssetsV2/com_apple_MobileAsset_Font6',
      '/Library/Fonts',
      posix.join(home, 'Library', 'Fonts'),
    ]
  }
  const data = environment['XDG_DATA_HOME'] ?? posix.join(home, '.local', 'share')
  return ['/usr/share/fonts', '/usr/local/share/fonts', posix.join(data, 'fonts'), posix.join(home, '.fonts')]
}
