const kinds: Readonly<Record<string, readonly string[]>> = {
  'a picture': ['avif', 'bmp', 'eps', 'gif', 'heic', 'ico', 'jpeg', 'jpg', 'png', 'psd', 'svg', 'tif', 'tiff', 'webp'],
  'sound or film': ['aac', 'avi', 'flac', 'm4a', 'm4v', 'mkv', 'mov', 'mp3', 'mp4', 'mpg', 'ogg', 'wav', 'webm', 'wmv'],
  'an archive that is not read': ['7z', 'bz2', 'rar', 'xz', 'zst'],
  'a program': ['bin', 'class', 'dll', 'dylib', 'exe', 'o', 'so', 'wasm'],
  'a database': ['db', 'sqlite', 'sqlite3'],
  'a font': ['eot', 'otf', 'ttf', 'woff', 'woff2'],
}

const kindOfExtension = new Map(
  Object.entries(kinds).flatMap(([kind, extensions]) => extensions.map((extension) => [extension, kind])),
)

/**
 * Why a file that nobody named is not worth opening, told by its name alone ("a picture"); undefined where it is. A
 * README.md describes a folder of stories and is none itself.
 */
export function unreadableKind(name: string): string | undefined {
  const base = name.split(/[\\/]/u).at(-1)?.toLowerCase() ?? ''
  if (base === 'readme.md') return 'a description of the folder'
  const dot = base.lastIndexOf('.')
  return dot <= 0 ? undefined : kindOfExtension.get(base.slice(dot + 1))
}
