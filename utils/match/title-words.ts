/**
 * Words of titles, ranks and honorifics, from `resources/names/stopwords.yml` of opensanctions/rigour, split into words;
 * regenerate by splitting its person prefixes. Notice of that work:
 *
 * MIT License
 *
 * Copyright (c) 2023-2025: OpenSanctions Datenbanken GmbH
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy
 * of this software and associated documentation files (the "Software"), to deal
 * in the Software without restriction, including without limitation the rights
 * to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 * copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 * IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 * FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 * AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 * LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 * OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
 * SOFTWARE.
 */
export const TITLE_WORDS = `admiral amb ambassador associate baron baroness baronet baronetess brigadier capt captain chair chairman
  chairwoman col colonel commodore count countess dame director doctor dott dottor dottore dr duchess duke earl
  emir emira emperor empress field fr frau fräulein general grand herr hon honble honor honorable honored honour
  honourable honoured hr hrh king lady laird lieutenant lord madam madame maj major managing marchioness marquess
  marshal master miss misses missis missus mister mistress mixter mme mmme monsieur mr mrs ms mx president prince
  princess private prof professor präsident pvt queen rear reverend rt secretary seigneur senor senorita shaikh
  sheik sheikh sir sr sra ssa sultan sultana worshipful`;
