/** Regions and countries that follow a town after a comma and could be taken for a person or an organisation. */
export const regions: ReadonlySet<string> = new Set(
  (
    'New York|New Mexico|New Jersey|New Hampshire|North Carolina|South Carolina|North Dakota|South Dakota|West Virginia|' +
    'Rhode Island|South Africa|South Korea|North Korea|Saudi Arabia|New Zealand|Sri Lanka|United Arab Emirates|' +
    'United Kingdom|United States|Costa Rica|El Salvador|Puerto Rico|Hong Kong|West Bank|Northern Ireland|Burkina Faso|' +
    'Sierra Leone|Ivory Coast|Czech Republic|Dominican Republic|Bosnia and Herzegovina|New Delhi|British Columbia|' +
    'Nova Scotia|New Brunswick|New South Wales|South Australia|Western Australia|District of Columbia|Gaza Strip|' +
    'N.Y|N.J|N.H|N.M|N.C|S.C|N.D|S.D|W.Va|R.I|D.C|B.C|N.S|P.E.I|U.S|U.K|U.A.E'
  ).split('|'),
)
