/**
 * Words that people use and official labels lack: trades, nicknames of branches, names of federations, a few signs.
 * One line a group: NAF rev. 2 codes (without the dot) and agreements, the first of each kind the likeliest, then words
 * folded (no accents, no capitals). A word that changes nothing is not listed: plurals, feminines, relatives such as
 * `-eur`, `-ure` and `-erie` are found by the search itself.
 * The tests check every code against the tables.
 */
export const EVERYDAY_WORDS = `
6201Z 6202A 1486:syntec,ssii,esn,informatique,informaticien,developpeur,web,numerique,digital,startup,saas,data,cybersecurite,programmeur
6202A 6202B 6203Z 1486:infogerance,conseil informatique,consultant informatique,admin reseau,depannage informatique,maintenance informatique
5829C 5829A 1486:editeur de logiciel,application
7112B 1486:bureau etude,bet,ingenieur,ingenierie,cinov
7022Z 1486:conseil,consultant,cabinet de conseil,coach,auto entrepreneur conseil,strategie,rh,management
7810Z 1486:recrutement,recruteur,chasseur de tete
7320Z 1486:sondage,enqueteur
8230Z 1486 3252 2098:evenementiel,evenement,salon,foire,seminaire,congres,mariage
7430Z 2098 1486:traducteur,interprete
5510Z 1979:hcr,chr,umih,hotelier,auberge,receptionniste,palace
5610A 1979:restaurant,resto,restaurateur,serveur,cuisinier,cuisine,pizzeria,creperie,bistrot,gastronomique,chef de rang,plongeur,bouchon
5630Z 1979:cafe,pub,brasserie,barman,discotheque,boite de nuit,buvette,salon de the,bar tabac
5610C 1501:fastfood,mcdo,burger,kebab,sandwicherie,snack,tacos,pizza,food truck,friterie,dark kitchen,kfc,vente a emporter,snarr,sushi
5621Z 1979 0953:traiteur,reception
5629A 1266:cantine,restauration scolaire,cuisine centrale,self,sodexo,restaurant entreprise,collectivite
5610B 2060:self,flunch
5520Z 1979 1527:gite,airbnb,chambre hote,location saisonniere,location vacances
5520Z 1316:village vacances,auberge de jeunesse,colonie,vvf
5530Z 1631:camping,mobil home,caravane,hotellerie de plein air,hpa
9602A 2596:coiffeur,barbier,barber,cheveux
9602B 3032:estheticienne,esthetique,institut,institut de beaute,onglerie,ongles,manucure,prothesiste ongulaire,maquillage,epilation,bien etre,bronzage,beaute
9604Z 3032:spa,massage,sauna,hammam,thalasso,sophrologue,amincissement
1071C 0843:boulangerie,boulanger,pain,fournil,viennoiserie
1071D 1267 0843:patissier,gateau,glacier
1071A 1071B 3255:boulangerie industrielle,terminal de cuisson
4724Z 1286 0843:chocolatier,confiseur,bonbon,depot de pain
1082Z 1286 3109:chocolatier,chocolat
4722Z 3254:boucherie,triperie,volailler
4723Z 3254:poissonnier,poissonnerie,maree,fruits de mer,ecailler
1013B 0953:charcutier
4721Z 3237 1505:primeur,fruits et legumes
4729Z 3237 1505:fromager,cremier,cremerie,fromagerie,epicerie fine,bio,torrefacteur
4725Z 3237 1505 1517:caviste,vin,cave a vin,cave
4711B 4711C 1505 2216:epicerie,superette,alimentation,proximite,bio
4711D 4711F 2216:grande distribution,grande surface,gms,hypermarche,supermarche,carrefour,leclerc,auchan,lidl,caissier,caisse,rayon,drive,hard discount,magasinier
4719A 2156:galeries,grand magasin
4719B 1517:bazar,solderie,souvenirs,magasin,boutique,cadeaux
4771Z 1483 0675:pret a porter,vetement,boutique,mode,lingerie,fringues,chaine habillement,vendeur,vendeuse
4772A 0733 0468:chausseur,magasin de chaussures,chaine de chaussures
4772B 1517:maroquinerie,bagages,sac
4773Z 1996:pharmacie,pharmacien,officine,preparateur,parapharmacie,apothicaire
4778A 1431:opticien,lunettes,lunetier
4774Z 1982:materiel medical,orthopedie,orthopediste,audioprothesiste,prestataire de sante,fauteuil roulant
4775Z 3235 3032:parfumerie,cosmetique,sephora
4776Z 1978:fleuriste,fleurs,animalerie,animaux,aquariophilie
4776Z 1760:jardinerie,graineterie,pepiniere,truffaut
4777Z 9525Z 1487 3251:bijoutier,bijouterie,bijoux,montre,horloger,joaillier
4761Z 3013:libraire,librairie
4762Z 1539 3013:papeterie,presse,journaux,maison de la presse,fournitures de bureau,kiosque
4726Z 4778C:tabac,buraliste,vape,cigarette
4765Z 1517 1607:magasin de jouets,puericulture
4764Z 1557:magasin de sport,decathlon,velo,cycles,intersport
4778C 1517:galerie d art,souvenir,cigarette electronique
4759A 1880:meuble,literie,cuisiniste,canape,ikea,vendeur cuisine
4759B 1517 1880:decoration,arts de la table,droguerie,vaisselle
4752B 4752A 1606:bricolage,leroy merlin,castorama,brico
4752A 4674A 3243:quincaillier,quincaillerie,droguerie,outillage
4754Z 4743Z 1686:electromenager,darty,fnac,television,hifi,telephonie,cuisine equipee
4741Z 4742Z 1686 1539:magasin informatique,ordinateur,telephone,boutique telephone
4779Z 1517:brocante,antiquaire,friperie,occasion,depot vente,ressourcerie,recyclerie,vide grenier
4781Z 4789Z 1505 1517:marche,forain,ambulant,marchand ambulant
4791A 4791B 2198:e commerce,ecommerce,vente en ligne,vente par correspondance,vpc,vad,internet,boutique en ligne,dropshipping,site marchand,amazon
4799A 2198:vdi,vente a domicile,demarchage
4730Z 1090:station service,essence,carburant,pompiste
4520A 1090:garage,garagiste,mecanicien,mecanique auto,carrossier,carrosserie,pneu,vidange,lavage auto,depannage auto,depanneur,pare brise,reparation auto
4511Z 1090:concession,concessionnaire,voiture,vendeur auto,voiture occasion,marchand de voitures,mandataire auto
4540Z 1090:moto,scooter,motard
8553Z 1090:autoecole,permis,moniteur auto ecole,code de la route
7120A 1090:controle technique
7711A 1090:location voiture,loueur
5221Z 1090:parking,stationnement,fourriere
4941A 4941B 0016:routier,transporteur,chauffeur,camion,poids lourd,marchandise,fret
5320Z 5229A 0016:coursier,livreur,colis,livraison,facteur,messagerie,uber eats,velo cargo
5229B 5210B 0016:logistique,transitaire,affreteur,commissionnaire de transport
5210B 0016:entrepot,stockage,cariste,preparateur de commandes,garde meuble,magasinier
8690A 0016:ambulancier,ambulance,transport sanitaire,vsl
4942Z 0016:demenageur,demenagement
4939A 4939B 0016:autocar,car scolaire,transport de voyageurs
4931Z 1424:tram,metro,transport en commun,conducteur de bus,utp
4932Z 2219:vtc,uber
4910Z 3217:sncf,train,cheminot,rail
5110Z 5223Z 0275:aeroport,avion,compagnie aerienne,hotesse de l air,steward,bagagiste,aerien,escale
5030Z 3229:peniche,fluvial,croisiere,batellerie
5010Z 5020Z 3223 2972 5521:ferry,marin,bateau,compagnie maritime,marine marchande
5224A 3017:port,docker,grutier
3012Z 3315Z 3236:nautisme,chantier naval,voilier,bateau,skipper
5222Z 1182:port de plaisance,capitainerie
5310Z 5516:postier,facteur,poste
8010Z 1351:vigile,gardiennage,agent de securite,maitre chien,ssiap,surveillance,rondier,garde du corps
8020Z 1351:alarme,telesurveillance,videosurveillance
8030Z 2978:detective
8121Z 8122Z 3043:nettoyage,menage,agent d entretien,proprete,laveur de vitres,femme de menage,entretien des locaux,technicien de surface,agent de service
8129A 1605:nuisibles,punaises de lit,3d,cafard,rats
8122Z 0016:ramonage
8130Z 7018:paysagiste,jardinier,espaces verts,jardin,elagueur,elagage,unep,tonte
8810A 2941 3127:bad,admr,auxiliaire de vie,aide menagere,maintien a domicile,avs,tisf,portage de repas
8810A 8121Z 3127:services a la personne,sap,menage a domicile,repassage
9609Z 3127:garde animaux,conciergerie
8891A 1261 3127:creche,micro creche,halte garderie,garderie,petite enfance,puericultrice,auxiliaire de puericulture,jardin d enfants,baby sitter,garde d enfant,mam
8891A 9700Z 3239:nounou,assistante maternelle,assmat,garde d enfant
9700Z 3239:particulier employeur,employe de maison,cesu,pajemploi,fepem,femme de menage,gouvernante,majordome,emploi a domicile,salarie du particulier
8110Z 1043:gardien,concierge,loge
8559A 1516:formateur,centre de formation,of,cfa,qualiopi,bilan de competences,langues,apprentissage,organisme formation
8532Z 1516:cfa,centre apprentis
8559B 3127 2691:cours particuliers,soutien scolaire,professeur,prof,aide aux devoirs
8552Z 1518:ecole de musique,danse,conservatoire,cours de theatre,dessin
8531Z 8520Z 3218:ecole privee,enseignement prive,ogec,enseignement catholique,lycee,college,surveillant,professeur
8520Z 3218:ecole,instituteur,primaire
8510Z 3218:maternelle
8542Z 2691:ecole de commerce,universite,fac,ecole superieure,grande ecole,ecole hors contrat,enseignement superieur,bts,ecole ingenieur
8551Z 2511:coach sportif,professeur de sport,moniteur,yoga,pilates,educateur sportif,moniteur de ski
8899B 2190:mission locale,insertion des jeunes,conseiller insertion,pole emploi,ccas
8899B 8413Z 3016:chantier,aci,entreprise d insertion,iae
8413Z 2847:pole emploi,france travail,anpe
8899B 0783:chrs,sdf,samu social,cada,maraude
8790B 0783 2336:foyer,hebergement,chrs,foyer jeunes travailleurs,fjt,sdf,residence sociale
8899B 1261:centre social,alisfa,caritatif,association caritative,humanitaire,resto du coeur
7830Z 3219:portage,freelance,groupement d employeurs,salarie porte
7820Z 2378 1413:interim,interimaire,agence d interim,adecco,manpower,randstad,mission
6920Z 0787:expert comptable,commissaire aux comptes,fiduciaire,audit,cabinet comptable,ogc
6910Z 3253:juriste,cabinet d avocat,droit
6910Z 2205:notaire,notarial,etude,clerc
6910Z 3250:huissier,commissaire de justice,commissaire priseur,encheres
4779Z 3250:commissaire priseur,vente aux encheres
6910Z 3244:greffier,tribunal,administrateur judiciaire
6419Z 2120:banque,bnp,banquier,neobanque,societe generale
6419Z 7501 1468 5005 3210:banque,caisse,credit
6492Z 0478:credit,organisme de credit,financement,affacturage
6491Z 0478:leasing
6619B 2120 1486:courtier credit,cgp,gestion de patrimoine,courtier en pret,conseiller financier
6630Z 2931:gestion d actifs,bourse,amf,trading,societe de gestion
6512Z 1672 2128:assureur,assurance,maif,macif,axa,mutuelle assurance
6512Z 2128:mutuelle,complementaire sante,mgen
6622Z 2335 2247:agent assurance,agent general,courtier,courtage,agence d assurance
6621Z 0915 1951:expert assurance,sinistre,expert automobile
6530Z 8430B 1794:retraite,prevoyance,agirc,arrco
8430A 0218:securite sociale,cpam,caf,urssaf,carsat,secu,allocations familiales,msa
6831Z 1527:agent immobilier,agence immo,negociateur,fnaim,mandataire immobilier
6832A 1527:syndic,copropriete,administrateur de biens,gestion locative,regie immobiliere
6820B 6820A 1527:sci,bailleur,location,foncier,proprietaire
6810Z 1527:marchand de biens
4110A 1512:promoteur,lotisseur
4110D 1512:sccv
6820A 2150 3220:hlm,bailleur social,logement social,oph,esh
7120B 1486:diagnostic,diagnostiqueur,bureau de controle,laboratoire essai
7010Z 1486:siege,groupe
6420Z 1486:holding
7311Z 0086:pub,agence de communication,communication,com,marketing,graphiste,community manager,affichage,branding
7021Z 0086:communication,relations presse,rp,attache de presse
7410Z 1486:graphiste,designer,webdesigner,decorateur,decoration interieure,architecte interieur,styliste
7420Z 3168:photographe,studio photo
8220Z 2098:centre d appel,call center,teleconseiller,telemarketing,plateforme telephonique
8211Z 2098:domiciliation,secretariat,coworking,centre d affaires,secretaire independante,assistant administratif
8291Z 2098:recouvrement,huissier amiable
8299Z 2098:prestataire,hotesse d accueil,animation commerciale,encaissement
8292Z 2098:conditionnement,emballage a facon
6110Z 6120Z 2148:telecom,orange,sfr,bouygues telecom,free,fibre,operateur,telephonie,internet
4222Z 1702:fibre,raccordement
5811Z 2121:maison d edition,editeur,livres
5813Z 3242:journal,quotidien,presse regionale,pqr
5814Z 3225 3230:magazine,presse,revue
6391Z 3221 1480:journaliste,agence de presse,reporter,redacteur,pigiste
6010Z 1922:radio,podcast,webradio
6020A 3241:tele,television,chaine
5911A 5911B 2642:audiovisuel,video,videaste,boite de production,realisateur,production audiovisuelle,cadreur,film institutionnel
5911C 3097:cinema,film,tournage,producteur
5914Z 1307:salle de cinema
5912Z 2642 3252:montage,monteur,doublage,effets speciaux
5911A 2412:dessin anime
5920Z 2121:label,studio enregistrement,maison de disques,producteur de musique,edition musicale
5821Z 1486:jeux video,gaming,studio de jeux
9001Z 3090 1285:spectacle,theatre,musicien,comedien,artiste,orchestre,danse,danseur,cirque,compagnie,concert,groupe de musique,intermittent,humoriste,festival,opera,tourneur,syndeac,prodiss,dj
9002Z 3252 3090:sonorisation,regisseur,son et lumiere,eclairagiste,technicien du spectacle,intermittent
9004Z 1285 3090:salle de spectacle,zenith,cabaret
9003A:artiste,peintre,sculpteur,illustrateur
9003B:ecrivain,auteur,compositeur
9102Z 1790 1518:musee
9101Z:mediatheque,archives
9103Z 1790:chateau,monument
9104Z 7017 1790:zoo,aquarium
9321Z 1790:loisirs,parc de loisirs
9329Z 1790:escape game,bowling,laser game,karting,accrobranche,trampoline,paintball,salle de jeux,discotheque,loisirs indoor
9329Z 8899A 1518:centre de loisirs,centre aere,animation,animateur,mjc,eclat,periscolaire,ludotheque,bafa,colonie de vacances,accueil de loisirs
9499Z 1518:association,asso,education populaire,animation socioculturelle,loi 1901,ong,fondation
9411Z 5018 5010 5019:cci,chambre de commerce,chambre de metiers,patronat,syndicat patronal,medef
9420Z:syndicat,cgt,cfdt
9491Z 5017:eglise,paroisse,mosquee,diocese
9313Z 2511 1790:salle de sport,fitness,musculation,gym,crossfit,basic fit
9312Z 2511:club de sport,football,foot,rugby,tennis,judo,basket,handball,association sportive,petanque
9312Z 5507 5526:footballeur
9319Z 2511:federation sportive,sportif professionnel,arbitre
9311Z 2511:piscine,stade,patinoire
9311Z 2021:golf,green
0143Z 9319Z 7026:equitation,cheval,centre equestre,haras,poney club,ecurie,hippique,jockey
4939C 0454:ski,telesiege,domaine skiable,telepherique,perchman
9200Z 2257:casino,jeux,croupier,paris sportifs,loto,pmu
7911Z 7912Z 3245:agence de voyage,tour operateur,guide,tourisme,voyagiste
7990Z 1909:office de tourisme,tourisme,syndicat d initiative,billetterie
8621Z 1147:docteur,generaliste,cabinet medical,secretaire medicale,maison medicale,centre de sante
8622C 1147:specialiste,ophtalmo,dermatologue,cardiologue,psychiatre,gynecologue
8622A 1147:radiologue,radiologie,irm,imagerie,manipulateur radio
8690E 1147:kinesitherapeute,orthophoniste,podologue,osteopathe,ergotherapeute,psychomotricien,dieteticien
8690D 1147:infirmier,sage femme,idel,soins infirmiers
8690F 1147:psychologue,psy,osteopathe,naturopathe,therapeute,medecine du travail,hypnose
8621Z 0897:medecine du travail,sante au travail,presanse
8623Z 1619:dentiste,dentaire,orthodontiste,assistante dentaire
3250A 0993:prothesiste dentaire,labo dentaire
8690B 0959:laboratoire analyse,labo,analyses,biologiste,prise de sang
8610Z 2264 0029:clinique,hopital,fhp,aide soignant,infirmier,ssr,chu,psychiatrie
8610Z 0029:ccn 1951,convention 51,fehap
8610Z 2046:cancer,unicancer,centre anticancereux
8610Z 5502:croix rouge
8710A 0029 2264 0413:ehpad,maison de retraite,personnes agees,korian,orpea,aide soignant,usld
8730A 2264 0029:residence autonomie,maison de retraite,foyer logement,residence senior
8720A 8710C 8710B 0413:ccn 1966,convention 66,handicap,educateur specialise,foyer,mas,fam,nexem,medico social,foyer de vie
8891B 8710B 0413:ime,itep,sessad,enfant handicape
8790A 0413:protection de l enfance,mecs,ase,educateur
8810C 0413:esat,cat,travail adapte,atelier protege
7500Z 1875:asv,clinique veterinaire
9609Z 1978:toilettage,toiletteur,pension chien,dog sitter,promeneur
9609Z:tatoueur,tatouage,piercing,voyance,agence matrimoniale
9601B 2002:pressing,laverie,nettoyage a sec,repassage,couturiere retouche
9601A 2002:blanchisseur,location de linge
9523Z 2528:cordonnier,cordonnerie,cle minute
9603Z 0759:pompes funebres,funeraire,obseques,croque mort,marbrier,thanatopracteur,crematorium
9511Z 1539:reparation ordinateur,depannage informatique,reparateur
9512Z 1686:reparation telephone,reparation smartphone
9522Z 1686:reparation electromenager
4322A 1596 1597:plombier,sanitaire,plomberie,installateur gaz
4322B 1596 1597 0998 1412:chauffagiste,chauffage,chaudiere,clim,pompe a chaleur,climaticien
4322B 1412:climatisation,frigoriste,ventilation,froid
4321A 1596 1597:electricien,electricite,domotique,photovoltaique,panneau solaire,borne de recharge
4399C 1596 1597:macon,batiment,btp,gros oeuvre,artisan,construction,capeb,ffb,renovation,batiment moins de 10,batiment plus de 10,tous corps d etat
4120A 4120B 1596 1597:constructeur maison,batiment,btp,construction
4334Z 1596 1597:peintre,peintre en batiment,ravalement,vitrier
4332A 1596 1597 3222:menuisier,fenetre,parquet,cuisiniste poseur
4332B 1596 1597:serrurier,metallier,ferronnier,veranda
4332C 1596 1597:agencement,agenceur
4391B 4391A 1596 1597:couvreur,toiture,zingueur,charpentier
4391A 1596 1597:charpentier,ossature bois
4333Z 1596 1597:carreleur,carrelage,moquette,parqueteur,solier
4331Z 1596 1597:platrier,plaquiste,placo
4329A 1596 1597:isolation,isolant,combles
4399A 1596 1597:etancheite,etancheur
4399D 1596 1597:piscine,piscinier,echafaudage,facadier
4311Z 1596 1597:demolition,desamiantage
4312A 1702:terrassier,terrassement,pelleteuse,vrd,tp,assainissement
4211Z 1702:route,tp,goudron,travaux publics
4221Z 1702:canalisation
4299Z 1702 2614 3212:genie civil,travaux publics
2420:cadre btp,conducteur de travaux,chef de chantier
2609:technicien batiment,secretaire batiment,etam btp
7111Z 2332:architecte,archi,maitre d oeuvre
7112A 2543:topographe,topographie
7490A 3213:metreur,untec
7490B 1486:expert,agent sportif,agent artistique
4673A 3216:point p,materiaux,gedimat,negoce materiaux,bois
4669B 4690Z 0573:grossiste,negoce,distributeur
4690Z 0043:import,export,trading
4631Z 0573:grossiste fruits,mareyeur
4639B 4638B 0573:grossiste alimentaire
4634Z 1536 0493:grossiste boissons,negociant en vin,entrepositaire
4646Z 1621 1982:grossiste pharmacie,repartiteur
4642Z 0500:grossiste vetements,grossiste textile
4661Z 1404:tracteur,machine agricole,machinisme,concession agricole
7732Z 1404:location de materiel,location engins,kiloutou,loxam
7739Z 1404:location de materiel
7721Z 1557:location velo,location ski
4671Z 1408:fioul,fuel,bois de chauffage,charbon
4531Z 1090:pieces auto
4941C 0016:location camion
2562B 3248:usinage,tourneur,fraiseur,mecanique de precision,usineur,ajusteur,cnc,uimm,metallo
2511Z 3320A 3248:chaudronnier,soudeur,soudure,metal,tuyauteur,charpente metallique
2561Z 3248:traitement de surface,thermolaquage
3312Z 3248:maintenance industrielle,technicien de maintenance,ascenseur,ascensoriste
2410Z 2451Z 3248:acier,siderurgie,fonderie,aluminium
3030Z 3248:aeronautique,airbus,avion,aerospatial,drone
2910Z 3248:constructeur automobile,renault,peugeot,stellantis,voiture electrique
2611Z 2612Z 3248:electronique,semi conducteur,puce
2651B 3248:instrument de mesure
2652Z 3248 3251:horloger,montre
3230Z 3248:articles de sport
2222Z 2229A 0292:plastique,plasturgie,injection,composite
2219Z 2211Z 0045:caoutchouc,pneumatique
2059Z 2014Z 0044:chimie,chimiste
2042Z 0044:cosmetique,maquillage,creme,parfum
2041Z 0044:savon,lessive,savonnerie,bougie
2120Z 0176:medicament,laboratoire pharmaceutique,leem,vaccin,visiteur medical,industrie pharmaceutique
1320Z 1310Z 0018:tissu,tissage,textile
1413Z 1419Z 0247 0303:couture,couturier,styliste,confection,createur de mode,haute couture,tailleur,retouche
1512Z 2528:maroquinier,cuir,sellier,sac a main
1520Z 1580:chaussure,bottier
1812Z 0184:imprimeur,imprimerie,serigraphie,flocage
1721A 0489 3238:carton,emballage
1712Z 3238:papier,papetier
1610A 0158:scierie,bois,palette
1623Z 3222 0158:charpente,escalier,fenetre bois
1624Z 0158:palette,caisse
3109B 1411:ebeniste,meuble,tapissier
3102Z 1411:cuisine,fabricant de cuisines
2312Z 2313Z 1499 1821:vitrier,verrier,vitrail,vitrage
2341Z 1558:potier,poterie,porcelaine,ceramiste
2363Z 0812Z 3249:beton,granulat,sable,gravier,carriere
2370Z 3249:tailleur de pierre,marbrier
2351Z 3233:cimenterie
3212Z 3251:bijoutier,joaillier,orfevre
3250B 1431:lunetier
3320B 3248:monteur
1920Z 1388:raffinerie,essence,total
3511Z 3513Z 5001:edf,enedis,engie,ieg,electricite,energie,eolien,solaire,nucleaire
3523Z 3522Z 5001:gaz,grdf
3600Z 2147:eau potable,veolia,suez
3700Z 2272 2147:assainissement,vidange,curage,egout,fosse septique,debouchage
3811Z 2149:ordures,poubelle,eboueur,ramassage,dechetterie,decheterie
3832Z 0637:recyclage,ferrailleur,metaux
3831Z 1090:casse auto
1051C 0112:fromager,fromagerie,fromage
1051A 0112:laiterie,yaourt,lait
1011Z 1534:abattoir,viande
1013A 1586:salaison,jambon
1089Z 3109:agroalimentaire,alimentaire,industrie alimentaire
1085Z 1396:plats cuisines,surgeles
1083Z 3109:torrefaction,the,infusion
1061A 1930:moulin,farine,meunier
1105Z 1513:brasserie artisanale,microbrasserie,brasseur
1102B 0493 7005:vin,cave cooperative,vinification
1102A 0493 8216:champagne,cremant
1101Z 0493:distillerie,rhum,cognac,whisky,spiritueux
1107B 1513:soda,jus,limonade
0150Z 0111Z 7024:agriculteur,agriculture,ferme,agricole,exploitation agricole,ouvrier agricole,salarie agricole,paysan,polyculture,fermier
0111Z 7024:cereales,cerealier,ble
0113Z 7024:maraicher,legumes
0121Z 7024 8216 9331:vigne,vigneron,viticulteur,viticulture,vendange,vignoble,domaine viticole
0124Z 7024:arboriculture,pommes,verger,arboriculteur
0130Z 7024:horticulteur,pepinieriste,pepiniere,horticulture
0141Z 0142Z 7024:vache,eleveur,elevage,bovin,lait
0147Z 7024:poulet,poule,oeufs,aviculture
0145Z 7024:mouton,chevre,berger,brebis
0146Z 7024:cochon,porc
0149Z 7024:apiculteur,abeille,miel,elevage de chiens,eleveur canin
0161Z 7025:eta,travaux agricoles,moisson,cuma,entrepreneur agricole
0162Z 7027:insemination,marechal ferrant
0210Z 0240Z 7025:forestier,foret,sylviculture
0220Z 7025:bucheron,bois de chauffage
0311Z 5619:marin pecheur,chalutier,peche
0321Z 7019:huitre,ostreiculteur,ostreiculture,moules,conchyliculture
0322Z 7010:pisciculture,truite
4621Z 7002:cooperative agricole,cooperative,silo
8430A 7502:msa
8532Z 7508:mfr,maison familiale
8532Z 7520:lycee agricole,enseignement agricole
8411Z:mairie,commune,collectivite,departement,region,fonction publique,etat,communaute de communes
8422Z:armee,militaire
8423Z:tribunal,prison
8424Z:police,gendarmerie
8425Z:pompier,sdis
8411Z 5553:ccas
9492Z 5634:parti politique,depute,assemblee nationale
3203:federation de peche,aappma
2697:chasse,chasseur
7810Z 3252:agence de mannequins
7990Z 3252:billetterie,prestataire evenementiel
1031:familles rurales
2666:caue
3105:regie
6311Z 1486:hebergement web,hebergeur,datacenter,cloud
3312Z 3320D 3248:electromecanicien,electrotechnicien,automaticien,automatisme
9311Z 2511:maitre nageur
8690D 8810A 2941 0029:ssiad,soins a domicile,had
5510Z 1979 3043:femme de chambre
8810A 2941 3127 3239:assistante de vie
6530Z 1794:caisse de retraite
9420Z 5533:cse,comite d entreprise
8299Z 2098:standardiste,teleprospection
1039A 1396:conserverie,conserve
1072Z 3109:biscuiterie,biscuit
4322B 1596 1597:geothermie
2599B 3248:signaletique,enseigne
6201Z 1486:ia,intelligence artificielle,fintech,blockchain
7311Z 0086:seo,referencement
9609Z 1978:educateur canin,refuge animaux,fourriere animale
8899B 1261:emmaus,secours populaire,assistante sociale
8899B 0413:tutelle,curatelle,mandataire judiciaire
4751Z 1483 1517:mercerie,tissus
1392Z 1330Z 0018:broderie
9529Z 1557 1090:reparation velo,velociste,trottinette
3220Z 9529Z:luthier,facteur d instruments,accordeur
9604Z 2264:cure thermale,thermes
9604Z 3032:reflexologue
8622B 1147 2264:chirurgien
5229B 0016:douane
5110Z 5223Z 0275:helicoptere
3511Z 5001:eolienne,barrage,centrale
3530Z 0998:chauffage urbain
3821Z 2149:compost,decharge,incineration,centre de tri
4332B 4329B 1596 1597:portail,cloture,store,volet
4322A 1596 1597:salle de bain
4321A 1596 1597:antenne
4399D 1596 1597:cordiste
4399E 1702:grue,grutier
8219Z 1539 2098:reprographie,ecrivain public,photocopie
8551Z 2511:plongee,voile,surf,escalade,arts martiaux
9311Z 2511:centre aquatique,gymnase
9321Z 1790:manege,fete foraine
9001Z 1285:chorale,fanfare,marionnette
9499Z 1518:foyer rural,comite des fetes
5590Z 1671 2336:residence etudiante,internat,crous,foyer etudiant
3314Z 3248:bobinage
2571Z 3248:coutelier
4778C:armurier
1103Z 0493:cidrerie
1041A 3109:huilerie,moulin a huile
4621Z 1077:negoce agricole,engrais,phytosanitaire
7810Z 1486:outplacement
8230Z 1486:wedding planner
4779Z 1517:bouquiniste
8560Z 3218:aesh
4661Z 1404:sdlm
6910Z 3244:mandataire judiciaire
0413:cc66,ccn66,ccnt 66
0029:cc51,ccn51,ccnt 51
1285:ccneac
2511:ccns,cosmos
1518:cnea,hexopee
1261:snaecso,elisfa
2941:una,adessa,adedom
3127:fesp,fedesap
1090:cnpa,mobilians
0016:fntr,otre,tlf
1702:fntp
2216:fcd
0573:cgi
7024:fnsea
7025:edt
3249:unicem
2264:synerpa
1516:synofdes,acteurs de la competence
2691:fnep
3219:peps
2378 1413:prism emploi
1351:ges
3043:fep
1605:cs3d
1412:snefcca
0998:fedene
3216:fdmc
1606:fmb
2335:agea
2247:planete courtier
2120:afb
0478:asf
2128:anem
0218:ucanss
2190:unml
3251:bjop
1486:betic
3245:edv
1631:fnhpa
1790:snelac
1909:adn tourisme
3032:cnaib
2596:unec
1996:fspf,uspo
1875:snvel
1431:rof
1619:cnsd
1147:csmf
4719B 1517 2216 1505:commerce,commercant
3248:industrie
1285:culture
2528 0303:luxe
`;
