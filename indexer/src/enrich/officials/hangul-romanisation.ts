// Revised Romanisation of Korean (2000): leading consonants, vowels, final consonants of a syllable block.
const LEADING = "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h".split(",");
const VOWELS =
  "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i".split(",");
const FINAL =
  ",k,k,ks,n,nj,nh,t,l,lk,lm,lp,ls,lt,lp,lh,m,p,ps,t,t,ng,t,t,k,t,p,t".split(
    ",",
  );

const FIRST_SYLLABLE = 0xac_00;
const LAST_SYLLABLE = 0xd7_a3;

/** A Korean name's syllables in Latin letters: 조태열 → jo, tae, yeol; null for anything else. */
export function romaniseHangul(name: string): string[] | null {
  const syllables = Array.from(name, romaniseSyllable);
  return syllables.every((syllable) => syllable !== null) ? syllables : null;
}

function romaniseSyllable(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return null;
  const at = code - FIRST_SYLLABLE;
  const perVowel = FINAL.length,
    perLeading = VOWELS.length * perVowel;
  return [
    LEADING[Math.floor(at / perLeading)],
    VOWELS[Math.floor((at % perLeading) / perVowel)],
    FINAL[at % perVowel],
  ].join("");
}
