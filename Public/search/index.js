searchFile(`TLP:CLEAR

i0	Briefing	Reported: hackers read the EU’s diplomatic cables	eu-cables-2018
b0	B2	Cyprus	cyprus-account
b0	B6	How the dates were worked out	dates-worked-out
b0	B1	What is reported, and how firmly	how-firmly
b0	B4	What the cables are said to contain	inside-the-cables
b0	B5	One origin, two articles	one-origin-two-articles
b0	B3	The Union’s answer	the-unions-answer
e0	E10	Reported: Area 1 discovers the leak	area-1-discovers-the-leak
e0	E12	Bloomberg reports on the case	bloomberg-report
e0	E08	Content of a cable, as reported: European officials’ talks with Xi Jinping	cable-on-talks-with-xi
e0	E07	Content of a cable, as reported: the meeting of Trump and Putin in Finland	cable-on-the-finland-meeting
e0	E09	Content of cables, as reported: conversations with leaders of Saudi Arabia, Israel and others	cables-on-talks-with-leaders
e0	E15	The Council Secretariat and Valdis Dombrovskis comment	council-and-commission-remarks
e0	E16	Cypriot officials scramble, and play the matter down	cypriot-officials-scramble
e0	E17	The Cypriot government calls an emergency meeting	cyprus-calls-emergency-meeting
e0	E20	The article on Cyprus is dated 21 December 2018	dated-article
e0	E02	Earlier attacks, according to foreign-ministry sources in Cyprus	earlier-attacks-in-cyprus
e0	E14	The EU announces an investigation	eu-announces-investigation
e0	E11	The New York Times reports that hackers got into EU communications	new-york-times-report
e0	E21	Parliamentary elections, still to come	parliamentary-elections-expected
e0	E05	Reported: hackers access thousands of EU diplomatic cables	reported-access-to-eu-cables
e0	E04	Reported: hackers gain access to passwords for the EU’s exchanges	reported-access-to-passwords
e0	E03	Reported: hackers get into Cypriot systems	reported-entry-into-cypriot-systems
e0	E06	Reported without a source: entry into the networks of the UN, AFL-CIO and foreign ministries	reported-entry-into-other-networks
e0	E18	Unnamed diplomats and foreign-ministry sources speak	unnamed-sources-speak
e0	E19	Reported without a source: US intelligence agencies warn against Huawei phones and ZTE services	us-agencies-warn
e0	E13	Reported: the US government looks into Huawei	us-looks-into-huawei
e0	E01	WikiLeaks publishes US State Department cables	wikileaks-publishes-us-cables
a0		American Federation of Labour and Congress of Industrial Organisations	afl-cio
a0		AFP	afp
a0		Area 1	area-1
a0		Bloomberg	bloomberg
a0		China	china
a0		The Chinese military	chinese-military
a0		Cyber-security officials in Cyprus	cyprus-cyber-officials
a0		Digital Security Authority of Cyprus	cyprus-digital-security-authority
a0		Ministry of Foreign Affairs of Cyprus	cyprus-foreign-ministry
a0		Sources from the Cypriot foreign ministry	cyprus-foreign-ministry-sources
a0		Government of Cyprus	cyprus-government
a0		Government officials in Cyprus	cyprus-government-officials
a0		David Sanger	david-sanger
a0		Donald Trump	donald-trump
a0		The cables, as texts	eu-cable-texts
a0		Council Secretariat of the EU	eu-council-secretariat
a0		The EU’s diplomatic communications and missions	eu-diplomatic-communications
a0		EU officials	eu-officials
a0		European Commission	european-commission
a0		European diplomats, in a cable	european-diplomats
a0		European officials, in talks with Xi Jinping	european-officials
a0		European Parliament (elections)	european-parliament
a0		European Union	european-union
a0		Ministries of foreign affairs worldwide	foreign-ministries-worldwide
a0		Greece	greece
a0		Huawei Technologies	huawei
a0		Iran	iran
a0		Leaders in Israel	israel-leaders
a0		Kathimerini	kathimerini
a0		The New York Times	new-york-times
a0		Oren Falkowitz	oren-falkowitz
a0		OTE	ote
a0		Russia	russia
a0		Leaders in Saudi Arabia	saudi-arabia-leaders
a0		Steven Erlanger	steven-erlanger
a0		United Nations	united-nations
a0		Unnamed diplomats	unnamed-diplomats
a0		Unnamed hackers	unnamed-hackers
a0		Government of the United States	us-government
a0		US intelligence agencies	us-intelligence-agencies
a0		US State Department	us-state-department
a0		Valdis Dombrovskis	valdis-dombrovskis
a0		Vladimir Putin	vladimir-putin
a0		WikiLeaks	wikileaks
a0		Xi Jinping	xi-jinping
a0		ZTE	zte
r0	R1	The Council Secretariat says that it is investigating	council-secretariat-investigates
r0	R3	The Council Secretariat declines to comment	council-secretariat-no-comment
r0	R4	The Council Secretariat on the security of its systems	council-secretariat-on-security
r0	R7	Cypriot officials play the matter down	cypriot-officials-explain
r0	R6	An emergency meeting, called by the Cypriot government	cyprus-emergency-meeting
r0	R5	Valdis Dombrovskis says that reports of hacking are taken seriously	dombrovskis-remarks
r0	R2	An investigation, announced by the EU	eu-investigation
r0	R8	Foreign-ministry sources in Cyprus will not elaborate	ministry-sources-decline
r0	R9	Background: US action on Huawei and ZTE	us-actions-on-huawei-and-zte
s0	S1	Article on the EU’s cables, signed AFP, undated	afp-article-undated
s0	S0	Article on Cyprus and the cables, dated 21 December 2018	cyprus-article-2018-12-21
p0		About this briefing	about
p0		Contact	contact
p0		How we read	method
c0	C01	Hackers accessed thousands of sensitive diplomatic cables.	afp-article-undated
c0	C02	The hackers may have links to China.
c0	C03	Hackers whose techniques resemble those of the Chinese military got into EU communications.
c0	C08	The security firm Area 1 discovered the leak.
c0	C09	The leak recalls WikiLeaks’ publication of a vast set of US State Department cables in 2010, but this set is much smaller and less secret.
c0	C10	The cables, from EU missions around the world, show anxiety about how to deal with Donald Trump, and concern about the behaviour of China, Russia and Iran.
c0	C11	According to the New York Times’s report, the cables include memoranda of conversations with leaders in Saudi Arabia, Israel and other countries, which were shared across the EU.
c0	C12	One cable, the Times is reported to have said, shows that European diplomats described the meeting of Donald Trump and Vladimir Putin in Finland as a success, for Putin at least.
c0	C13	In talks with European officials, relayed in a cable, Xi Jinping is quoted as likening what the article prints as Trump’s “bullying” of Beijing to a boxing match without rules.
c0	C14	The hackers also got into the networks of the United Nations, AFL-CIO and ministries of foreign affairs worldwide.
c0	C15	The Council Secretariat is aware of allegations of a potential leak of sensitive information, and is actively investigating.
c0	C16	The Council Secretariat does not comment on allegations, or on matters of operational security.
c0	C17	EU officials have begun a probe into the leak.
c0	C18	The bloc takes any report of hacking of its systems “extremely seriously”; he would not comment on the detail of the leak.
c0	C25	Europe is on high alert for malign activity online before important parliamentary elections in May of the next year.
c0	C27	The EU announced an urgent investigation on Wednesday.
c0	C29	The Council Secretariat takes the security of its facilities, its IT systems among them, extremely seriously.
c0	C04	Chinese hackers infiltrated the Cypriot system.	cyprus-article-2018-12-21
c0	C05	In doing so they gained access to passwords connected to the EU’s entire database of exchanges.
c0	C06	Unsecured servers and other lapses let Chinese hackers into Cyprus’s systems, from where they breached diplomatic cables.
c0	C07	EU cables were compromised because of lax security on Cyprus, which exposed confidential information of the island and of the 28-country bloc.
c0	C19	What happened was not as serious as portrayed.
c0	C20	Attacks have happened before, even several times; for reasons of national security there will be no elaboration.
c0	C21	There was frustration and anger at the reports, which led the Cypriot government to call an emergency meeting of its Digital Security Authority.
c0	C22	The report followed closely on the US government’s probe of Huawei, which is suspected of helping China to use its devices for spying.
c0	C23	US intelligence agencies warned people against phones from Huawei and services from ZTE.
c0	C24	ZTE’s modems are in use in other countries, among them Greece, where they were part of OTE’s internet network.
c0	C26	Bloomberg, named together with the New York Times, also said that EU cables were compromised through lax security on Cyprus.
c0	C28	The European Union joined in to investigate the matter.
c0	C30	Cypriot cyber-security officials were scrambling after the news reports.
c0	C31	The article carries the date 21 December 2018 in its header.
c0	C32	The encroachment that was reported was into Cyprus’s Ministry of Foreign Affairs.

A1B2B9A2010D8D9C3B1B8A6AaBboutBccessGedDordingEuntHsCrossCtionEvelyFityDorsBddDedDressDsCmiraltyBffairsClCpCterBgainstCenciesFyCreeBlertClDegationKsFeDowsCmostConeCreadyCsoBmericanCongBnCalysisCdCgerFedDryCnouncedImentIsCotherCswerGedGsCxietyCyDoneDthingBpartCparentDearGedGsBrabiaCeDaCoundCticleHsBsCkCsessmentKsBtCtackedGsDemptEndedDributedButhorGitiesIyGsBwareAb1B2B3B4B5B6BackEgroundCdCsisBeCarsCcauseCenCforeCganDinsDunChaviourDindCijingDngClongGsCsideCtweenCyondBlameFdCocDombergBodyClderCthCxDingBreachGedEthCiefingDngsBuiltCllyingCtByAc01C2C3C4C5C6C7C8C9B10C1C2C3C4C5C6C7C8C9B20C1C2C3C4C5C6C7C8C9B30C1C2BableFsCllEedEingEsCmeCnDnotCrefulDriesEyCseEsBertainHtyBhainFsDnceEgeGdGsDpterHsCecksumsCiefDnaEeseCoiceBioCtationDeEdEsDingBlaimFantIsFsCearCoselyFsBomeEsDingDmentHedEissionEunicationsDpanyFredHsGisonEromisedCncernHedDditionsDfidenceItialFrmHationMsHedHsDgressDnectedDsistsDtactFinEentFxtEradictionKsFolDversationsCpiedFsDyCrrectedHionFspondentNsEoborateKionCuldDncilEtFedGrpartFriesGyFsCverFsByberFsecurityCpriotEusAdamageFingIlyCtaEbaseDeEdEsCvidCyDsBealCcemberDidedDlineHsCnialEedFsDyCpartmentCrivedCscribeIdIsHingGptionLsDkCtailGedCvicesBidCfferGentGsCgitalCplomaticIsCrectGlyCsagreeDcoveredJrIsIyDputedDtanceBoCcumentCesCingCmbrovskisCnaldDeCubtCwnEplayedBrawEsAe01C2C3C4C5C6C7C8C9B10C1C2C3C4C5C6C7C8C9B20C1BachCrlierBditionBightCtherBlaborateIingJonCectionsCseEwhereBmergencyBncroachmentCdDedDsCglishCterFedDireDriesEyBquipmentBrlangerCrorBuCropeGanBvenEtFsDryFthingCidenceBxactlyDmpleCchangeIsCecutiveCplainHedHsDosedDressionsCtremelyByesAfBacilitiesDtClkowitzDseCrBederationCwDerBileDledCnancialDdEingDlandCrmElyEnessDstCxedBlatElyBollowGedGingGsCotnotesCrDeignDmDtyCundDrEthBreestyleCidayComCustratedIionBullCrtherAgainEedEingCveBeneralHlyDuineCtBiveEnEsBoCesCingCodCtCvernmentBrammarDntFedDveCeeceEkCoupFsBuardedAhackEersEingCdClfCndEleEsCppenedGsCsCveDingBeCaderEingElineDrdEsCdgeFdCldDpingEsCreBighCmCsBoldsCwBuaweiAicdBdentifiedBfBmportantBnCcidentDludeGingCdustrialCfiltratedDormationCheritsCquiryCsideDteadEitutionCtelligenceErnetDoDrusionCvestigateKingLonDolvedBranBsClandCraelCsueBtCemEsCsDelfAjinpingBoinedBudgedFmentJsCmpingAkathimeriniBeepEsCptCyBindBnowEnEsAlabelFsDourCneDguageCpsesCstCterCxBeadEersEsDkDstDveFsCdCftCssCtDtersBikeElihoodFyEnedGssFingCmitFsCnesDkEsCstedEsCttleBogicCngEerCokEedEsAmadeCinCkeErEsClignCnDyCrkEedEingCtchDterGsCyBeanEingEsEtDsureCdiaCetingEsCmberDorandaIumsCntionHedHsCtDadataBightClitaryCnistriesHyCssingFonHsBodemsCodCreCstElyBuchAnameEdEsCtionalGsDuralBearestEnessCitherCtworkHsCverCwDsEpaperCxtBoCbodyCneCrCtDhingCwDhereBumberBytAofCficialIsBnCceCeDsClineDyBpenEingEsDrationalGorBrCderCenCganisationMsCiginGsBteCherFsBurCtDletsBverBwnApageCragraphJsEphraseKdKsDliamentKaryDtEiesEnersEsEyCssedEingEwordsDtBeopleCrhapsDsonGsBhonesCraseBictureBlaceFsDinFlyDyEedEsCeaseBointFsCrtrayedCssibilityGleCtentialBraiseCeciselyDsentEidentJsEsFureCintFedFsCobablyEeEingBublicGationFshedIrIsCtDinDsAquestionCotationJsEeFdFsAr1B2B3B4B5B6B7B8B9BatedDingsBeachedDdEerEingEsDsonGingGsCcallGsDordGsCfinesDusalFeGdCgardingClatingGonsEyFedCmarksCpeatGsEtitionDortGedGsDresentsCsembleErveDpondedGseIsDtErictionEsDultCvealBightBoleEsComCuteFsBuleEdEsCnDsCssiaGnAsB0B1BafeCidCmeCngerCtisfyCudiCwCyDingDsBcaleCrambleIdHingBecondDrecyFtGariatDuredFityCeDnCnsitiveDtEenceIsCriousHlyDversEicesCtDsDtingEleCvenEralBhapesDredCortDuldDwEnEsBideCgnatureEedEsClenceFtCmilarCnceCteBmallerGstBoCftenedCmeEbodyConCrtsCurceGsBpeakFerHsFsDllFingCokeFnCyDingBtandFsDrtDteFdFmentJsFsDyEsCepsDvenCillCoryBubjectHsCcceededFssHfulDhCmmaryCpersedesDportHsCreCspectedBystemGsAtBakeEnEsClksCrgetGsBechnicalGqueJsFologiesJyClecomHmunicationsDlsCxtEsBhanDtCeDirFsDmEselvesDnDreFforeDseDyCingFsEkDrdDsCoseDughEsandsCreeDoughBimeEsCtleBlpBoCgetherCldCoDkBracesCeatCiedCoveCueDmpCyDingBwiceCoAunCattributedDuthorisedCcertainDlearCdatedDerCionDtEedClessCnamedCsecuredDignedBpCdateBrgentBsCeDdDrEsDsCingCuallyAvaldisCstBiceDtimsCewBladimirBoicesAwarnEedEingCsDnCyDsBeCakensFrCdnesdayCekCllCntCreBhatEeverCenDreDtherCichCoDeverDleElyDmDseCyBikileaksCllCthEdrawalEinEoutDnessesBordEedEingEsDkedEingDldFwideCuldBriteFsEingEtenCongDteAxiAyearEsCtBorkCuAzte

0

0`);
