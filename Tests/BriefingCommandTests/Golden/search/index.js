searchFile(`TLP:CLEAR

i0		Harbour mail read	harbour-breach
b0		Outlook	outlook
e0		The mail is read	mail-read
a0		Harbour office	harbour-office
r0		The office makes a statement	office-statement
s0		Article in the Gazette	gazette
p0		About	about
c0	C1	Somebody read the mail.	gazette

A1A2B024A4AaBboutBrticleAc1BopyAdayAgazetteBivesAharbourCsCveAinBsBtCsAknownAlittleAmailCkesCrchAnamesBobodyAofCficeButlookAreadCportedBunsAsaysBiteBomebodyBpokenBtatementAthatCeCisBoAwasBeBhatCo

0

0`);
