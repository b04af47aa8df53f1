/** Which of IPTC's lists of subjects a bare code of eight digits is from: Media Topics begin at 20000000, but for their top. */
export function iptcScheme(code: string): 'medtop' | 'subj' | undefined {
  if (!/^\d{8}$/u.test(code)) return undefined
  return code.startsWith('2') ? 'medtop' : 'subj'
}
