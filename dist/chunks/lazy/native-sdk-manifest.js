// packages/native/sdk-manifest.json
var sdk_manifest_default = {
	platforms: [],
	packages: {
		"@aws-sdk/checksums": {
			"version": "3.1002.5",
			"integrity": "sha512-OHlfkNzDFjYnwNPABhwAkDTUi0HPjfsKUHJDR0bSMORpCXNzRpInPCNCIT08xKDhjaPlcLJ+2Av+Sk7hHnuC8A==",
			"tarballBytes": 53743,
			"unpackedBytes": 379392,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11385,
					"sha256": "07364a5f7d0177a59a05a0002187431f8f899320983c0dc049d72df015e8064c"
				},
				"crc.js": {
					"bytes": 188,
					"sha256": "df5afa86bbe5fc25e43469bfc424df4f40efe4e90cfc7c8ad2bd76c8fe089508"
				},
				"dist-cjs/index.js": {
					"bytes": 2120,
					"sha256": "eebfeb9028d857c345c48a855bd13172d3e07f70c43a46492785290d7f673909"
				},
				"dist-cjs/submodules/crc/index.js": {
					"bytes": 4572,
					"sha256": "bf3876328d9ab077f0dd960f977bfa210ee2281e9ea3ddac272e7cbbacc54865"
				},
				"dist-cjs/submodules/flexible-checksums/index.js": {
					"bytes": 19620,
					"sha256": "f2acec5801ff07ff998a6c3250c30cedb6d83364bb193bb3b749dfb58a28e621"
				},
				"dist-cjs/submodules/md5/index.js": {
					"bytes": 135,
					"sha256": "57314e45c7712e0b6a4b3fda313564a2841f3b4a9a67473d23bcd61da7576794"
				},
				"dist-cjs/submodules/sha/index.js": {
					"bytes": 25808,
					"sha256": "8dc6dc8cc91fe0bc51292ed458c8ddc15aaac34daf07878211973dbedd38b16c"
				},
				"dist-cjs/submodules/xxh/index.js": {
					"bytes": 35166,
					"sha256": "c596bc897f0d94f687a0ee898ce4bb166daf4a29d024dbd29db79de0f67fe8bc"
				},
				"flexible-checksums.js": {
					"bytes": 203,
					"sha256": "7740f9c2fed2f4285a988f543fb8874fe427331682c6dae442ab5c0b2dea6e5c"
				},
				"md5.js": {
					"bytes": 188,
					"sha256": "e816249eee34c476e1e3b28783ff1454ef7104b5fbf2bb14f67e455e9733ae75"
				},
				"package.json": {
					"bytes": 5151,
					"sha256": "1e793e76d335ee4726ca82691dffe63bfa3ec03ff3ce86c078a7a579b383ed90"
				},
				"sha.js": {
					"bytes": 188,
					"sha256": "1db35a84935d30cd58ded6ace57b35516c1f6962c9950d0e512d63a6c9db3ae2"
				},
				"xxh.js": {
					"bytes": 188,
					"sha256": "aba8b989d05fffdf29aa87f4ed0c2755cd3a8664f1591d903845bbc5e122cbb4"
				}
			} }
		},
		"@aws-sdk/client-s3": {
			"version": "3.1169.0",
			"integrity": "sha512-5IjQ2R1TM5lMuUvCvCfGNG9q6g3nxdputC9FY7YQJf1ygVUwsOruEYxQqpjik1nZdl8mNvV57Mhivtp2JbgBtg==",
			"tarballBytes": 412094,
			"unpackedBytes": 3646464,
			"needs": { "any": [
				"@aws-sdk/checksums",
				"@aws-sdk/core",
				"@aws-sdk/credential-provider-node",
				"@aws-sdk/middleware-sdk-s3",
				"@aws-sdk/signature-v4-multi-region",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/fetch-http-handler",
				"@smithy/node-http-handler",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11390,
					"sha256": "e345c2ee7df4446e739de7b91535f0c10ddcd909b9753889e943ee637b05db8c"
				},
				"dist-cjs/index.js": {
					"bytes": 268090,
					"sha256": "b44a81fe9e5653bc635f279645522d8993cdca027a8d113bcaf3919938125a7c"
				},
				"package.json": {
					"bytes": 3059,
					"sha256": "63cdcfaed291c13021dea4452b7a6f155d509caa3ef0111a132f04672e470a85"
				}
			} }
		},
		"@aws-sdk/core": {
			"version": "3.981.0",
			"integrity": "sha512-Mnu7gaDrC5UCdyH8uLxLfB2eWbjE/HbjKX1U1J2VQxG3TTATUDObW2wU3I8iH3e9YH5NN2CY6w1mlAIe2XJ3jg==",
			"tarballBytes": 83984,
			"unpackedBytes": 725504,
			"needs": { "any": [
				"@aws-sdk/types",
				"@aws-sdk/xml-builder",
				"@aws/lambda-invoke-store",
				"@smithy/core",
				"@smithy/signature-v4",
				"@smithy/types",
				"bowser",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11352,
					"sha256": "edea91454b811f127fbdea3d86f378f6719bd372ed440abf82b232f6fca06c3d"
				},
				"account-id-endpoint.js": {
					"bytes": 204,
					"sha256": "678bb6fc27f23e8a9002a0f62ca645236560b1424cf0b47ad1c54c68841caaf8"
				},
				"client.js": {
					"bytes": 191,
					"sha256": "417d11f5b9f74e14c82d4039a220e1cb0935b5fef34d6cfe454b48558ba610a0"
				},
				"dist-cjs/index.js": {
					"bytes": 3069,
					"sha256": "19bbd0561e3dba27dff9626cc53cbae4b30e46bc604f8a523a6dc031c3e9266c"
				},
				"dist-cjs/submodules/account-id-endpoint/index.js": {
					"bytes": 2312,
					"sha256": "ac76c36c3a9d9093c9c805a902eb903b0aaf45f6edcda603eb5a3a78b04f2213"
				},
				"dist-cjs/submodules/client/index.js": {
					"bytes": 36229,
					"sha256": "c5243275f85154f024e1476137927853cb45ebdc86ad45aa62ff0d786681da14"
				},
				"dist-cjs/submodules/httpAuthSchemes/index.js": {
					"bytes": 16945,
					"sha256": "2e8ec7aedeb1e4258bf6705f7268b4d3ee1d0281174b5679904f447b853d00c4"
				},
				"dist-cjs/submodules/protocols/index.js": {
					"bytes": 61374,
					"sha256": "adadb411175f6d6ceb7db9226bddab4f9141e84a5ffb9e200a2935aa62c4a3fa"
				},
				"dist-cjs/submodules/util/index.js": {
					"bytes": 2029,
					"sha256": "73fd4ad3249763dc6159a03805b01cec6796543385d4942f10e27300aeb0df7a"
				},
				"httpAuthSchemes.js": {
					"bytes": 200,
					"sha256": "877963083ffa339cd3d78b1c311b47dc6d10e867e4650ac73e80373ee34f19f6"
				},
				"package.json": {
					"bytes": 5614,
					"sha256": "920876e6431c6f1f256366ba9460bc2c4f7e29372265454e9f2ad54457bcd891"
				},
				"protocols.js": {
					"bytes": 194,
					"sha256": "16a7b6cc1992ce81a549950c3d4618f97a9933f9d038a053511d922414b1550c"
				},
				"util.js": {
					"bytes": 189,
					"sha256": "2d2bdd24686d34946980b997bca833589b8d431d6c6fd520f9b86a8a0d6789d5"
				}
			} }
		},
		"@aws-sdk/credential-provider-env": {
			"version": "3.972.84",
			"integrity": "sha512-akZJetiMVeLRHsKzYh3LamDCo74ZUCeo0XoyRKMEMZT5qP7ReM6LhpioBCyuqKP5Vav5gEOeCmaQV0VVQr1Meg==",
			"tarballBytes": 6297,
			"unpackedBytes": 28160,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "d82ceb8cbd004a2d4834085c557d55459f528e30268d95159ee1e4030a693a6e"
				},
				"dist-cjs/index.js": {
					"bytes": 1663,
					"sha256": "d23e2c99a7f9bff60ecc65b297decd4c49736d2faffd33910fe67ba6799e98a6"
				},
				"package.json": {
					"bytes": 1902,
					"sha256": "61c632c456ea826d84f950e21d87f6b21e923261885b8f5e9c0a1dc38d9e1e49"
				}
			} }
		},
		"@aws-sdk/credential-provider-http": {
			"version": "3.972.86",
			"integrity": "sha512-U4mHaDRPWAn63yhl7FXIzbppNmW1F+4dSLeuiUpej2v3Xb6rGwvayEJ8SdlrdMV+/mZtd+GStTEP2HqurEzXtw==",
			"tarballBytes": 5165,
			"unpackedBytes": 47616,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/fetch-http-handler",
				"@smithy/node-http-handler",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"dist-cjs/index.js": {
					"bytes": 7337,
					"sha256": "ae4626cb8c8948c8c3f4deef29c4db037d2464adcfb88d63ed2eab39f21e9a29"
				},
				"package.json": {
					"bytes": 2410,
					"sha256": "eeb379f6d195b0b6a3f809b0801c4009b12ef5ece882f978e7a8856f83f59b9c"
				}
			} }
		},
		"@aws-sdk/credential-provider-ini": {
			"version": "3.973.30",
			"integrity": "sha512-r6r6499GWoGN943NA5YEhBEQ6TEOGTf7tTOBhHd/zw0UbNvSzd1/zPCNcDkPmRarA+e24X7KgxutqxjoWcskBg==",
			"tarballBytes": 11281,
			"unpackedBytes": 80384,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/credential-provider-env",
				"@aws-sdk/credential-provider-http",
				"@aws-sdk/credential-provider-login",
				"@aws-sdk/credential-provider-process",
				"@aws-sdk/credential-provider-sso",
				"@aws-sdk/credential-provider-web-identity",
				"@aws-sdk/nested-clients",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/credential-provider-imds",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "d82ceb8cbd004a2d4834085c557d55459f528e30268d95159ee1e4030a693a6e"
				},
				"dist-cjs/index.js": {
					"bytes": 11576,
					"sha256": "2d975f8114b17e1e96eea2735c7271f735f08bab35dc922384cd15735bbdd085"
				},
				"package.json": {
					"bytes": 2490,
					"sha256": "60f66866ffd48085ef054323d4d3f7009114255f06fa0a5bccbe22c52fe19657"
				}
			} }
		},
		"@aws-sdk/credential-provider-login": {
			"version": "3.972.92",
			"integrity": "sha512-96bcp9Pe/Xd60OEwncZ+kAQTQSu+fJnpUGz1qE6ghF5jnETmrk8XMU86mIP3lolvnCgR61XbZ+Ht6hdBjiQOmQ==",
			"tarballBytes": 6502,
			"unpackedBytes": 48128,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/nested-clients",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"dist-cjs/index.js": {
					"bytes": 13108,
					"sha256": "8a2fe5e68655c3ea60f3f9187afbbb200665a4af71d3075288531d0c5105e6d0"
				},
				"package.json": {
					"bytes": 1974,
					"sha256": "5f718f49db914811070d96e4e88840e91e3c2d3f5b599285a01c2543e0b1bc43"
				}
			} }
		},
		"@aws-sdk/credential-provider-node": {
			"version": "3.972.97",
			"integrity": "sha512-E4a0IXXJVsIdo/K9roX4JAEfI0JJr7KTPymkbKgETRDqEcLygE4ZlLTe24+7Qkh8Dl5YpnPd+Tt0DOPJDFXIwA==",
			"tarballBytes": 9819,
			"unpackedBytes": 54784,
			"needs": { "any": [
				"@aws-sdk/credential-provider-env",
				"@aws-sdk/credential-provider-http",
				"@aws-sdk/credential-provider-ini",
				"@aws-sdk/credential-provider-process",
				"@aws-sdk/credential-provider-sso",
				"@aws-sdk/credential-provider-web-identity",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/credential-provider-imds",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "d82ceb8cbd004a2d4834085c557d55459f528e30268d95159ee1e4030a693a6e"
				},
				"dist-cjs/index.js": {
					"bytes": 7182,
					"sha256": "afd158eca6193ed8d8a469013790b9ffa3bdcdea7f6116efda93705f67c6335c"
				},
				"package.json": {
					"bytes": 2421,
					"sha256": "2d44a9de496124611f32b9f59ef0f340f3e46136170276bfab4ead3e73060933"
				}
			} }
		},
		"@aws-sdk/credential-provider-process": {
			"version": "3.972.84",
			"integrity": "sha512-199C6OpNejd0nq9GFAkEFIKids1FL0R6LJtL9c1OTiDOXki7S1OduuPxW4+hE0LwndcYJ7YHOuYTlqScfpCocA==",
			"tarballBytes": 7120,
			"unpackedBytes": 39424,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11352,
					"sha256": "2ef1e48ea743d9c82313e6887858f7c1feaddd636f5a3f43926aab0143e67ebd"
				},
				"dist-cjs/index.js": {
					"bytes": 3257,
					"sha256": "459dccd69ac50b0cf33d00398dd6b18dec18521d8ed6bc359121e1a96115ea4d"
				},
				"package.json": {
					"bytes": 1930,
					"sha256": "baae9db22248e234d781a3ece0b665c2932b1911ba1a561c6cbf65d2ee908fff"
				}
			} }
		},
		"@aws-sdk/credential-provider-sso": {
			"version": "3.973.28",
			"integrity": "sha512-bGg7wH8wVDJQIcJggO9lg1ZYbG7l+PbLwHuM3Bi/e1TlCZhU712JS1W3tdRpyptdJD1UGyhBNGO/YrhrQCHKbg==",
			"tarballBytes": 9077,
			"unpackedBytes": 59392,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/nested-clients",
				"@aws-sdk/token-providers",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11352,
					"sha256": "2ef1e48ea743d9c82313e6887858f7c1feaddd636f5a3f43926aab0143e67ebd"
				},
				"dist-cjs/index.js": {
					"bytes": 8232,
					"sha256": "cc75ada3cbe32e31cca407a81ee5f2c2e81a36134d4f8fec50c898110a60f772"
				},
				"dist-cjs/loadSso-BGYXHf8s.js": {
					"bytes": 183,
					"sha256": "eaf5712dd8b7f2c9c19a5380ab15ada26f393a8ac6f5803fe7051763aeae0c3e"
				},
				"package.json": {
					"bytes": 2160,
					"sha256": "563cd49025991c00538565dd8feca7cdf2eb4d5f5c98fdfe850c06b91be3a707"
				}
			} }
		},
		"@aws-sdk/credential-provider-web-identity": {
			"version": "3.972.90",
			"integrity": "sha512-duLeE3xlf0viHeH+1RM4z5duR3b32BCZTWVMu+MbxFPjQBxy7hmIGEqt5hekuFPRuXoyhMovjNl+PNNsb5oiGQ==",
			"tarballBytes": 9075,
			"unpackedBytes": 43008,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/nested-clients",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11352,
					"sha256": "2ef1e48ea743d9c82313e6887858f7c1feaddd636f5a3f43926aab0143e67ebd"
				},
				"dist-cjs/index.js": {
					"bytes": 2636,
					"sha256": "664792ccf95de183d35f270b09a5b4e1deb924c5d665e40d7a92dfd90c7c0af6"
				},
				"package.json": {
					"bytes": 2128,
					"sha256": "5cb3d9780cd50ceece5d2b225d43745af556d77293df954401c68349925bbc0e"
				}
			} }
		},
		"@aws-sdk/middleware-sdk-s3": {
			"version": "3.972.89",
			"integrity": "sha512-Lem2/ZT1eOicVATBukPRPm2S4JAmrTEkP3/dnJE9iTeyqIKqsJF2j04f5L0o+rrZIrwR13swiQMdzcE5jXRzNA==",
			"tarballBytes": 41202,
			"unpackedBytes": 324608,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/signature-v4-multi-region",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11385,
					"sha256": "07364a5f7d0177a59a05a0002187431f8f899320983c0dc049d72df015e8064c"
				},
				"dist-cjs/index.js": {
					"bytes": 3032,
					"sha256": "1a25a46d316bfd6e938f681992cf238894f3f53fd898c099b0232f256a673770"
				},
				"dist-cjs/submodules/s3-control/index.js": {
					"bytes": 8740,
					"sha256": "fd4e458ff6cc302bcffcc0887d37b6abc0baf82b368342a20bf95386755057b3"
				},
				"dist-cjs/submodules/s3/index.js": {
					"bytes": 45629,
					"sha256": "6bbe5b114c6a005e4d3aee4458a9b6295b21a4a9cabb30453fefd921cbfefabf"
				},
				"package.json": {
					"bytes": 4176,
					"sha256": "7a5a9a432916f166560a4282e7e233bc22a5dfa51619224a54cb01c6144ff41a"
				},
				"s3-control.js": {
					"bytes": 195,
					"sha256": "bc4ebcfa3ee0c7d29f51a9b6c34f4a3adae51f8a6598a2114c6da4b8fe75ea24"
				},
				"s3.js": {
					"bytes": 187,
					"sha256": "c4375e81e196d99443bc4bf980b4a7aedf55528f419670d9c0e7fa16ef9fabe9"
				}
			} }
		},
		"@aws-sdk/nested-clients": {
			"version": "3.998.3",
			"integrity": "sha512-acHTTzMB13CU6dU4sxABYExMI3PQM2zStWH2MiUwJp/7QKTrLg2f7mbzSXoegW2kYOk2tdqQYagsZrWB8Xv7eA==",
			"tarballBytes": 92535,
			"unpackedBytes": 1131008,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/signature-v4-multi-region",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/fetch-http-handler",
				"@smithy/node-http-handler",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"cognito-identity.js": {
					"bytes": 201,
					"sha256": "3469dc002e06eb54f1aadc57dd7ef98d0c849724de9821a61e217b775493e7c1"
				},
				"dist-cjs/index.js": {
					"bytes": 1,
					"sha256": "01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b"
				},
				"dist-cjs/submodules/cognito-identity/index.js": {
					"bytes": 25822,
					"sha256": "896d025df0f44ea0020c209c284f2fc0b728de53dab4e5c1dd643165aebba414"
				},
				"dist-cjs/submodules/signin/index.js": {
					"bytes": 24900,
					"sha256": "2b713f27309ee18031639faf6015ed53e7293bbfb1af3cbe950274cde63d91c4"
				},
				"dist-cjs/submodules/sso-oidc/index.js": {
					"bytes": 27285,
					"sha256": "5e6d107becc6e81d1362a467b4ee03e5905eb213624b1af682f879c8a390b7cb"
				},
				"dist-cjs/submodules/sso/index.js": {
					"bytes": 2e4,
					"sha256": "088d7c223dedfca17b2de1be228627264c9b00c758a03a34acb53daa82122357"
				},
				"dist-cjs/submodules/sts/index.js": {
					"bytes": 38664,
					"sha256": "a10a75b62af485c08f20622bb7a5404836107bf840931befa1ecc6ac14c82fa9"
				},
				"package.json": {
					"bytes": 4418,
					"sha256": "756480d422c005e6a3f22f5ba573c58d4f81579ae709767e9f8fccbdbad67d7c"
				},
				"signin.js": {
					"bytes": 191,
					"sha256": "174390745a77ae03f1d63e60ec02401577b3c4d3fbc0da038246f20ffcae7b80"
				},
				"sso-oidc.js": {
					"bytes": 193,
					"sha256": "156e82a784c6d2895620f36ca64c60d34ebbe692e7007b8e110f2461196e5a15"
				},
				"sso.js": {
					"bytes": 188,
					"sha256": "727df763bed4f1f51ce69807fb4d3156a1d26650e558f3f7df760333f35490ad"
				},
				"sts.js": {
					"bytes": 188,
					"sha256": "f08029b2fa110d676126c575d0bb18f268db788a685304e3c30e7bab3b46a9e8"
				}
			} }
		},
		"@aws-sdk/signature-v4-multi-region": {
			"version": "3.996.52",
			"integrity": "sha512-6W6SjGc8OXUhMzNxU1X922ghD+PP1XvzmCk5Scui0jaYsLezycMYR1RaLp5xTIOUrhTXyb4DnAbPr3fBgmdnzg==",
			"tarballBytes": 8367,
			"unpackedBytes": 51712,
			"needs": { "any": [
				"@aws-sdk/types",
				"@smithy/signature-v4",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11385,
					"sha256": "07364a5f7d0177a59a05a0002187431f8f899320983c0dc049d72df015e8064c"
				},
				"dist-cjs/index.js": {
					"bytes": 8084,
					"sha256": "13e4f99866310f2bb966554b9cd52598b4701ded5e4f5056dfa65fb6eb71b5f1"
				},
				"package.json": {
					"bytes": 1971,
					"sha256": "52dca8b8a9f4686e907328cac425ccb0e16caf10881cf450bd4719f6668b0ed2"
				}
			} }
		},
		"@aws-sdk/token-providers": {
			"version": "3.1166.0",
			"integrity": "sha512-ngJ8mxXqtQ9mnp7QV6TWKJCxkpjVfPWxKQSc2FYhCyCfOVFIGdFv7P+/RqVffFrJAorwBPpktnv32gNlcEgF4g==",
			"tarballBytes": 10171,
			"unpackedBytes": 69120,
			"needs": { "any": [
				"@aws-sdk/core",
				"@aws-sdk/nested-clients",
				"@aws-sdk/types",
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "d82ceb8cbd004a2d4834085c557d55459f528e30268d95159ee1e4030a693a6e"
				},
				"dist-cjs/index.js": {
					"bytes": 7716,
					"sha256": "6d060c951c125a54f4999a1be716f171ae893d9a97a17bcb08c08d9d92ba26d0"
				},
				"package.json": {
					"bytes": 2087,
					"sha256": "21351b0d3703188e8423d4a486ca6f37d214cd9d233303a9c55bdde4d4718ab7"
				}
			} }
		},
		"@aws-sdk/types": {
			"version": "3.975.1",
			"integrity": "sha512-7rGxUkCB2QPoQOeJmonmAICTN2zrH+fpmi1p4Iwu72lnxNaMhOgqcbpyddifnM1DBb19TWQ1u6z/XjkaFNEDWw==",
			"tarballBytes": 15154,
			"unpackedBytes": 166400,
			"needs": { "any": ["@smithy/types", "tslib"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "d82ceb8cbd004a2d4834085c557d55459f528e30268d95159ee1e4030a693a6e"
				},
				"dist-cjs/index.js": {
					"bytes": 460,
					"sha256": "1df5ead1958b8de220606f08f78dbdb30c2996aee2618d91a4766123a6e114d2"
				},
				"package.json": {
					"bytes": 1663,
					"sha256": "e20e491b59c6d9bf61363afcaf6dc11b9c79fcb8aeb9ad72bffda51d22759a54"
				}
			} }
		},
		"@aws-sdk/xml-builder": {
			"version": "3.972.43",
			"integrity": "sha512-rG8QVx4DOrJWptsogu1Aq+CDsnPKaBrAlJpKLxrJrIDXAq1ElnW0yQjjBnlWSXll0cDakCG6UDvaqwz0A9d9Og==",
			"tarballBytes": 9758,
			"unpackedBytes": 66048,
			"needs": { "any": ["@smithy/types", "tslib"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "d82ceb8cbd004a2d4834085c557d55459f528e30268d95159ee1e4030a693a6e"
				},
				"dist-cjs/index.js": {
					"bytes": 10663,
					"sha256": "ebaa02fe69fb4bf244f2ed10cdbb3ef9c725ab5b39be4b36532a68308804ff81"
				},
				"package.json": {
					"bytes": 1958,
					"sha256": "58b4634d97cde7eee9cc2d7fb071be09d0825031a504c9818c5b4b144fb64836"
				}
			} }
		},
		"@aws/lambda-invoke-store": {
			"version": "0.3.0",
			"integrity": "sha512-sl4Bm6yiMNYrZKkqqDFWN0UfnWhlS8ivKxrYl+6t0gCLrqr8y3B2IqZZbFRkfaVVp7C/baApyh71P+LeE1A2sQ==",
			"tarballBytes": 8318,
			"unpackedBytes": 36352,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 10142,
					"sha256": "09e8a9bcec8067104652c168685ab0931e7868f9c8284b66f5ae6edae5f1130b"
				},
				"dist-cjs/invoke-store.js": {
					"bytes": 4237,
					"sha256": "72f6c53af1d1604f883c9951f96f83ee507be24a165dc9e8199261efa872c52c"
				},
				"package.json": {
					"bytes": 1634,
					"sha256": "67dd0cc15cb17df9e12654a78486e710e13a2e96623cb28c683056378fa973dc"
				}
			} }
		},
		"@azure/abort-controller": {
			"version": "2.1.2",
			"integrity": "sha512-nBrLsEWm4J2u5LpAPjxADTlq3trDgVZZXHNKabeXZtpq3d3AbN/KGO82R87rdDz5/lYB024rtEf10/q0urNgsA==",
			"tarballBytes": 6415,
			"unpackedBytes": 77312,
			"needs": { "any": ["tslib"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1076,
					"sha256": "1f83c934f29383a9b4ccb7a25eea6907da6f2b7675905fbb82f8f97f278b83ef"
				},
				"dist/commonjs/AbortError.js": {
					"bytes": 812,
					"sha256": "430121ba6293cadb9c4cbff08ecf517ff95e3568566f8d74d987f441efa8fee1"
				},
				"dist/commonjs/AbortSignalLike.js": {
					"bytes": 195,
					"sha256": "02ba575c51daa1c3c7f413c96868512f9eb1abc7e7f3acec67a3583d692050ca"
				},
				"dist/commonjs/index.js": {
					"bytes": 389,
					"sha256": "089e563a2f6be740dfd1d856819a721a3b25412b3f38a16df8eaf7b7bef098a5"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 340,
					"sha256": "cd56fca563bd5f243995b219d4e212388d854df41b3b5375eea46d88abb68837"
				},
				"package.json": {
					"bytes": 4084,
					"sha256": "a6e99b7cea275572cb7266a7865001a01920a8c3a8811039f754f606a8e38966"
				}
			} }
		},
		"@azure/core-auth": {
			"version": "1.10.1",
			"integrity": "sha512-ykRMW8PjVAn+RS6ww5cmK9U2CyH9p4Q88YJwvUslfuMmN98w/2rdGRLPqJYObapBCdzBVeDgYWdJnFPFb7qzpg==",
			"tarballBytes": 14062,
			"unpackedBytes": 215040,
			"needs": { "any": [
				"@azure/abort-controller",
				"@azure/core-util",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/azureKeyCredential.js": {
					"bytes": 1134,
					"sha256": "7071b368b8f8bfa439db6c3426c7f256ceb41f0895f97f32c48c1bd9c76b5497"
				},
				"dist/commonjs/azureNamedKeyCredential.js": {
					"bytes": 2146,
					"sha256": "d30e6e53f6b49936e57c0d4ec71973b5eb02b71ae7b4a71cb7915130c471154d"
				},
				"dist/commonjs/azureSASCredential.js": {
					"bytes": 1833,
					"sha256": "5389062e6bc7111537bf24df98c46e1f27b68c9621d9d7a36fefa78f5f3ecfc7"
				},
				"dist/commonjs/index.js": {
					"bytes": 1690,
					"sha256": "fc36b1584876e11a645785a30bca061738f7230bcffbb809071b16762b5e2419"
				},
				"dist/commonjs/keyCredential.js": {
					"bytes": 580,
					"sha256": "9c1a0a60d700aa89d0b01570703dd5514b0f70775257552fddd3b8a4984b7fb4"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/tokenCredential.js": {
					"bytes": 1478,
					"sha256": "d59db710fef6f4105bd9cde442c7286f09b49ae70a2e13a718af1cf98f756919"
				},
				"dist/commonjs/tracing.js": {
					"bytes": 187,
					"sha256": "839d6ff476f3633c2842264bcddce43765f27e47028cae46cbde0b6c905ac563"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 330,
					"sha256": "6e14365b19510bda72333a6d02ec163ed08ae23d4d56424f698e7f3862ea6d0e"
				},
				"package.json": {
					"bytes": 3529,
					"sha256": "a66b55ce9ee2bcc5033c04e8dcd1c65291c24d7dd24a60d8919fd5629e361aa6"
				}
			} }
		},
		"@azure/core-client": {
			"version": "1.10.2",
			"integrity": "sha512-1D2LpsU7y9xrqKjdIbsB7PlrRePw0xsVV8p+AKTlzITrWmscajryfJCdDJB/oGwvDI5HmRo04eMMADB67uwAwQ==",
			"tarballBytes": 164231,
			"unpackedBytes": 1555456,
			"needs": { "any": [
				"@azure/abort-controller",
				"@azure/core-auth",
				"@azure/core-rest-pipeline",
				"@azure/core-tracing",
				"@azure/core-util",
				"@azure/logger",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/authorizeRequestOnClaimChallenge.js": {
					"bytes": 3570,
					"sha256": "319a6a2ecec76cf48566edec7997869c3b6fd0f36125a94ff1ac9d7377fd82ab"
				},
				"dist/commonjs/authorizeRequestOnTenantChallenge.js": {
					"bytes": 4344,
					"sha256": "046d88946e79c894e770362ecfce44e3960b25fb0cff878fda8a145ac19b92ab"
				},
				"dist/commonjs/base64.js": {
					"bytes": 1326,
					"sha256": "1f5523e8ac398d5c1ed15b73c8e83e197a7af6b6a0c1ec393e653cfa367bd8ff"
				},
				"dist/commonjs/deserializationPolicy.js": {
					"bytes": 11048,
					"sha256": "4c5c7e56370644b8593ae85eeba6c42ea92d4490594a59268026642e3b6742b5"
				},
				"dist/commonjs/httpClientCache.js": {
					"bytes": 535,
					"sha256": "8c793316b34d5c3db2f5beac5b9d146b29f09359d1085cc35ddd63ab57187f0a"
				},
				"dist/commonjs/index.js": {
					"bytes": 2920,
					"sha256": "89455086ecadfb2b4c1af26b2e18972dfaae7918927534b108d3373ae269b3b8"
				},
				"dist/commonjs/interfaceHelpers.js": {
					"bytes": 1460,
					"sha256": "fa0ca2e30f7f39a67567127f3636c2d9bc64e9bd5410d394484d017507e33a8f"
				},
				"dist/commonjs/interfaces.js": {
					"bytes": 415,
					"sha256": "22b5aa8d04e07b06257b61e51d66d82838fc53efb58d06dc075b069f102c2c02"
				},
				"dist/commonjs/log.js": {
					"bytes": 317,
					"sha256": "7daf4d06dd62d40517b5532887ff2bca9dff7ac90af79e19f916637402e18cc3"
				},
				"dist/commonjs/operationHelpers.js": {
					"bytes": 4007,
					"sha256": "4f5ebaac8b4baac7946d74c9014cf406ecb2764f2d055caec1685b9fe11a9663"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/pipeline.js": {
					"bytes": 1408,
					"sha256": "32ed5e75fc48c29afab9a98d4726901642c0c4d855f0edc04e51436cebf52d6a"
				},
				"dist/commonjs/serializationPolicy.js": {
					"bytes": 8163,
					"sha256": "68645bf824f58115e11f1315c96784a9be910705aaa2cf29f19422fecff840dc"
				},
				"dist/commonjs/serializer.js": {
					"bytes": 42945,
					"sha256": "07540228acb80477bfb4c5a35072e81ffeeccdf217f9a32d00c0c8b165fef3ad"
				},
				"dist/commonjs/serviceClient.js": {
					"bytes": 7714,
					"sha256": "80f5dd83345b360dfa76ced935963396b6e5e69d52268c607b77ec509dc6af4f"
				},
				"dist/commonjs/state-cjs.js": {
					"bytes": 367,
					"sha256": "25d6256b9802ba9ab865ea6115532fa0251f3c0dfba7805164e6935dadce6c8a"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 329,
					"sha256": "8e88f31e91725828fbb3f8d5e07cd99f90fb6e8d5ec4303b5c23846f1f1df8cf"
				},
				"dist/commonjs/urlHelpers.js": {
					"bytes": 10207,
					"sha256": "5f19016b9a066c4c316eeb2d14def2716b474490b377ccc3a58270ca155a58c0"
				},
				"dist/commonjs/utils.js": {
					"bytes": 5028,
					"sha256": "6f7eaa9f328d9828c80c37f84ecd5e21fd08ad78430669063550edd7077efcbe"
				},
				"package.json": {
					"bytes": 3765,
					"sha256": "2cb8c943a0acbb058adbbc4756cb4f3c25bdc93a7f1d25e1a4012a5a7131fd71"
				}
			} }
		},
		"@azure/core-http-compat": {
			"version": "2.4.0",
			"integrity": "sha512-f1P96IB399YiN2ARYHP7EpZi3Bf3wH4SN2lGzrw7JVwm7bbsVYtf2iKSBwTywD2P62NOPZGHFSZi+6jjb75JuA==",
			"tarballBytes": 31596,
			"unpackedBytes": 406528,
			"needs": { "any": ["@azure/abort-controller"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/extendedClient.js": {
					"bytes": 2836,
					"sha256": "62f2475902face4bc6feb3cc4fc5c22925bda30e0ac9ceb6a31ecc84c75ff241"
				},
				"dist/commonjs/httpClientAdapter.js": {
					"bytes": 1533,
					"sha256": "9153c472e6b3b201342c123cad4a9c2efa47d58a0598dd0b6195f092e6dc453a"
				},
				"dist/commonjs/index.js": {
					"bytes": 2266,
					"sha256": "7fee4e84a90092fa84974d34953a7faff0029cf83fe66fd2ae41fb070385bb5c"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/policies/disableKeepAlivePolicy.js": {
					"bytes": 1834,
					"sha256": "582432fa519fe347a8f08af6c1ecac85156d275636c0d4037bdba9ff0350db2f"
				},
				"dist/commonjs/policies/keepAliveOptions.js": {
					"bytes": 794,
					"sha256": "a8ba211e291489abc44ec029df30f6675f1a42dcd45972e21c66d043b7e9870e"
				},
				"dist/commonjs/policies/redirectOptions.js": {
					"bytes": 791,
					"sha256": "dd4d4c3a4b24a6f5f6e5bb153297a9dd2d997f22e5db214255ffb24d8dac6162"
				},
				"dist/commonjs/policies/requestPolicyFactoryPolicy.js": {
					"bytes": 2934,
					"sha256": "65a7645a7009e146a61dfb884aba698cf5f7d8cc25385035f725822282796a62"
				},
				"dist/commonjs/response.js": {
					"bytes": 2749,
					"sha256": "0c8cd7a86d76a1e7a7a7f66398b8490da86e40b176195d72899518e9ddefe067"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 329,
					"sha256": "3d52639a14b7c0e359a1b349b093cc2aa272cb886973f2e6e8fcaa0d0537f409"
				},
				"dist/commonjs/util.js": {
					"bytes": 8807,
					"sha256": "24373b57febc9dc759f6bf7bf2d37b2b11481e8a02642df6f7681a36675845b4"
				},
				"package.json": {
					"bytes": 3469,
					"sha256": "304261e4dda4411a63f217c81234672c2fc6387c58a3301af03c79881a9d61a4"
				}
			} }
		},
		"@azure/core-lro": {
			"version": "2.7.2",
			"integrity": "sha512-0YIpccoX8m/k00O7mDDMdJpbr6mf1yWo2dfmxt5A8XVZVVMz2SSKaEbMCeJRvgQ0IaSlqhjT47p4hVIRRy90xw==",
			"tarballBytes": 116900,
			"unpackedBytes": 1097728,
			"needs": { "any": [
				"@azure/abort-controller",
				"@azure/core-util",
				"@azure/logger",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1076,
					"sha256": "1f83c934f29383a9b4ccb7a25eea6907da6f2b7675905fbb82f8f97f278b83ef"
				},
				"dist/commonjs/http/models.js": {
					"bytes": 186,
					"sha256": "bbd518ca53fdcfa0cf7989fc88bb0b00529787aeb296c9530dd25ef619a73217"
				},
				"dist/commonjs/http/operation.js": {
					"bytes": 11577,
					"sha256": "bd1e7055229c475e53bfa2ba0dd73d007b0ceeb7460ba045d5aff9144e10895c"
				},
				"dist/commonjs/http/poller.js": {
					"bytes": 2369,
					"sha256": "2827d83a9a6495c5ed7e47eb1acf2092cd8930973df37e3bb3f5acb6e305460d"
				},
				"dist/commonjs/index.js": {
					"bytes": 947,
					"sha256": "19faa71eae29e410fac694da330a2a7c74c3c0738cbd025580dafc596234ad1d"
				},
				"dist/commonjs/legacy/lroEngine/index.js": {
					"bytes": 383,
					"sha256": "74a69370d9b71199777d804d14a10452371a93933eae3d9c1805d8822b365205"
				},
				"dist/commonjs/legacy/lroEngine/lroEngine.js": {
					"bytes": 1488,
					"sha256": "6573166251e793c6d9b59509b111761e5269d5b644a228cd50a5a08cff13f7c8"
				},
				"dist/commonjs/legacy/lroEngine/models.js": {
					"bytes": 186,
					"sha256": "bbd518ca53fdcfa0cf7989fc88bb0b00529787aeb296c9530dd25ef619a73217"
				},
				"dist/commonjs/legacy/lroEngine/operation.js": {
					"bytes": 3531,
					"sha256": "9b9295ea9e8849979d8c2cc9301d91bfcdc4d12bda4e6b873f862aea0132a063"
				},
				"dist/commonjs/legacy/models.js": {
					"bytes": 186,
					"sha256": "bbd518ca53fdcfa0cf7989fc88bb0b00529787aeb296c9530dd25ef619a73217"
				},
				"dist/commonjs/legacy/pollOperation.js": {
					"bytes": 193,
					"sha256": "a0b7ec8712f4385ceaa3d4736dd80fd7338223e05c0b31ff71bef945e7f64dcd"
				},
				"dist/commonjs/legacy/poller.js": {
					"bytes": 15261,
					"sha256": "7c2ed434c2012bb66a22d277f50a5edf0e288d445156a0a7def40bbc0c9374d2"
				},
				"dist/commonjs/logger.js": {
					"bytes": 393,
					"sha256": "ff5e4518c6b3ac7d06c120cb2a92722113c0a9468042793753439e45789773a7"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/poller/constants.js": {
					"bytes": 482,
					"sha256": "3f594219f8dda94c0b2f1d5a9800cdab9e4df829b5a7cf5adfec9eb5f0acad8a"
				},
				"dist/commonjs/poller/models.js": {
					"bytes": 186,
					"sha256": "bbd518ca53fdcfa0cf7989fc88bb0b00529787aeb296c9530dd25ef619a73217"
				},
				"dist/commonjs/poller/operation.js": {
					"bytes": 6845,
					"sha256": "dfc1e80f80356b95584c5eceb30d306cfa4170b5617e3b56828d7a598f16a7c9"
				},
				"dist/commonjs/poller/poller.js": {
					"bytes": 7758,
					"sha256": "2caa543f8a651290dee2489049d79a08d686ea8173ce4d0171443972ec27e361"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 340,
					"sha256": "cd56fca563bd5f243995b219d4e212388d854df41b3b5375eea46d88abb68837"
				},
				"package.json": {
					"bytes": 4305,
					"sha256": "32602cf10f762df69caf4f20e865e5c7a9c740f11c915b76d197a0288edb9c91"
				}
			} }
		},
		"@azure/core-paging": {
			"version": "1.6.2",
			"integrity": "sha512-YKWi9YuCU04B55h25cnOYZHxXYtEvQEbKST5vqRga7hWY9ydd3FZHdeQF8pyh+acWZvppw13M/LMGx0LABUVMA==",
			"tarballBytes": 9412,
			"unpackedBytes": 128e3,
			"needs": { "any": ["tslib"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1076,
					"sha256": "1f83c934f29383a9b4ccb7a25eea6907da6f2b7675905fbb82f8f97f278b83ef"
				},
				"dist/commonjs/getPagedAsyncIterator.js": {
					"bytes": 4976,
					"sha256": "14c2f14efb781f22a803f8d7b777912d9dc0ec44691d217e0393f9e725d5ec66"
				},
				"dist/commonjs/index.js": {
					"bytes": 344,
					"sha256": "98370a2572f9927f54d72adfd89a78ad00026ed9cea916689e70a24865886e56"
				},
				"dist/commonjs/models.js": {
					"bytes": 186,
					"sha256": "bbd518ca53fdcfa0cf7989fc88bb0b00529787aeb296c9530dd25ef619a73217"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 340,
					"sha256": "cd56fca563bd5f243995b219d4e212388d854df41b3b5375eea46d88abb68837"
				},
				"package.json": {
					"bytes": 4231,
					"sha256": "7b9ac24715be3c32f4c0c2d0328c14f48fae4ecd7a70678b3f36926e6ca4e5f4"
				}
			} }
		},
		"@azure/core-process": {
			"version": "1.0.0",
			"integrity": "sha512-/shnJ+ooO8WPxDhPEeI/2oRQuubn16gZ6CvlbpWbEswZfzwI9tI/sMAHmF3x1LuQ9yZYXfLW3TjzGMLEC5blKg==",
			"tarballBytes": 30529,
			"unpackedBytes": 226816,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1076,
					"sha256": "e4154853b384fa7ec1e699f360873868890b9e030b789fcd05a0246f154f99de"
				},
				"dist/commonjs/errors.js": {
					"bytes": 3429,
					"sha256": "611130152bc18b4408baad3b90d6cbae41ed8e9c9a04d0e018da3be77eb08078"
				},
				"dist/commonjs/index.js": {
					"bytes": 1547,
					"sha256": "305e6cf84fdd7312acadcce7b2293578a7c58703b1aa2a150d1b53a9d09943c5"
				},
				"dist/commonjs/normalizeCommand.js": {
					"bytes": 5402,
					"sha256": "6d94d97fb0c037059713582e9b97c693212e6bba90572b4c07b216c629576de0"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/process.js": {
					"bytes": 6546,
					"sha256": "40bede369bd70ff792f74a38d0b7ea4824354abe76f426aa17a064bb34608931"
				},
				"dist/commonjs/resolveExecutable.js": {
					"bytes": 11522,
					"sha256": "6621365f2d37082e9e2d33523786d4233e869211e189fca7bce7b23deb81ef70"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 330,
					"sha256": "34e790ff607aa92fa6c40917bb55dabb0ac778bad10b46e4b2189d25b3f34827"
				},
				"dist/commonjs/types.js": {
					"bytes": 761,
					"sha256": "8d0845c2e7306ff9afbb1454f2c7896159c1355dff7f33748ca527d780275082"
				},
				"package.json": {
					"bytes": 2757,
					"sha256": "82dc8a0a07612ffd946116567d0611fdc414d6d4e7f39936a895c358a4a1057f"
				}
			} }
		},
		"@azure/core-rest-pipeline": {
			"version": "1.23.0",
			"integrity": "sha512-Evs1INHo+jUjwHi1T6SG6Ua/LHOQBCLuKEEE6efIpt4ZOoNonaT1kP32GoOcdNDbfqsD2445CPri3MubBy5DEQ==",
			"tarballBytes": 103040,
			"unpackedBytes": 1370112,
			"needs": { "any": [
				"@azure/abort-controller",
				"@azure/core-auth",
				"@azure/core-tracing",
				"@azure/core-util",
				"@azure/logger",
				"@typespec/ts-http-runtime",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/constants.js": {
					"bytes": 1197,
					"sha256": "ba61a16fe8500c107dc45ecbc720b17306c49867e5babbc1704d6a22feb9e176"
				},
				"dist/commonjs/createPipelineFromOptions.js": {
					"bytes": 3812,
					"sha256": "96f9634581725af56106e4b741b090c8ef25099d021987c124af29af24ca297e"
				},
				"dist/commonjs/defaultHttpClient.js": {
					"bytes": 1683,
					"sha256": "2731f5c227f689df72d333da0047a54ec3f5f12d0e6e3c9bfa585ceffcb5b04e"
				},
				"dist/commonjs/httpHeaders.js": {
					"bytes": 1237,
					"sha256": "05505009920091044616449d32952e3a3034b45a4f5855f02675608c5e4aa9fb"
				},
				"dist/commonjs/index.js": {
					"bytes": 7303,
					"sha256": "e091baa605017dd755489ebc8e16368dfd1867d89a9bf4b7dc740c21fb5e80fe"
				},
				"dist/commonjs/interfaces.js": {
					"bytes": 737,
					"sha256": "c8779747b526c78146e488417c678af8fe475b5585f038d1f87b772879be43c2"
				},
				"dist/commonjs/log.js": {
					"bytes": 1124,
					"sha256": "66f57b02984e7739c7b65942f85087d0064d3c6754ea887f05a20106c73af774"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/pipeline.js": {
					"bytes": 1218,
					"sha256": "9614b1f049b4414a6a4930fdd59c160d13cdcb69f5130ff43ca71cf09da7e9aa"
				},
				"dist/commonjs/pipelineRequest.js": {
					"bytes": 1263,
					"sha256": "87dab5b42ca450c20dc6ed4102632e5375ffb43bd66b9462210fb24aeff7171c"
				},
				"dist/commonjs/policies/agentPolicy.js": {
					"bytes": 1319,
					"sha256": "c1f1fdf8f8c7817c4f58ee995fef326894e8798a513ff0b0ffc62512cb5df9a0"
				},
				"dist/commonjs/policies/auxiliaryAuthenticationHeaderPolicy.js": {
					"bytes": 3682,
					"sha256": "c0a66f684ff18d84c38845f6365aabaf6c8bb5241b35b1544027dc4b0d249774"
				},
				"dist/commonjs/policies/bearerTokenAuthenticationPolicy.js": {
					"bytes": 8099,
					"sha256": "02eb31f267be469446ddc6060256eb8f0934fea1a78354ac94ac1e55085bbea9"
				},
				"dist/commonjs/policies/decompressResponsePolicy.js": {
					"bytes": 1478,
					"sha256": "1a2a01c2ddb767e1fdb686bbcbce73cbf96aabe213f91d25ce63df62e6b66165"
				},
				"dist/commonjs/policies/defaultRetryPolicy.js": {
					"bytes": 1419,
					"sha256": "85f59e14fa3a6b3d19e60d7669f0b424827fb848b8b6280467de35cc2fb7e0bc"
				},
				"dist/commonjs/policies/exponentialRetryPolicy.js": {
					"bytes": 1471,
					"sha256": "faefc3368ed980105dac92fe7a68f74afba84f72badc0280f0e45409bbfdcce9"
				},
				"dist/commonjs/policies/formDataPolicy.js": {
					"bytes": 1348,
					"sha256": "947ddc1faa4e48dc2750ee4c6a23612339c091d3d31380ff9bb0aeb5a735b0ee"
				},
				"dist/commonjs/policies/logPolicy.js": {
					"bytes": 1390,
					"sha256": "fb9f9915515caeaa97237cb2a9aa91b9073e608287e579479a0788b54f9e1b13"
				},
				"dist/commonjs/policies/multipartPolicy.js": {
					"bytes": 1815,
					"sha256": "3959cbb095428f75c0a472af8b76c278eae7b3e676bcec4cdf69b401972be702"
				},
				"dist/commonjs/policies/ndJsonPolicy.js": {
					"bytes": 1558,
					"sha256": "44c1a3f1c25180aa6d3775db74238fca3a7dd8bc4b3dad0778322fdff74bdcae"
				},
				"dist/commonjs/policies/proxyPolicy.js": {
					"bytes": 1550,
					"sha256": "3bf5ff76cd1ec92a7496e7823b0e6108e1a90d526509158a2296f47a539cf53d"
				},
				"dist/commonjs/policies/redirectPolicy.js": {
					"bytes": 1367,
					"sha256": "75a0fa4a72803cb310ae8f338651a3fac3d76a8f3b389b9ab5d201f4b24793c7"
				},
				"dist/commonjs/policies/retryPolicy.js": {
					"bytes": 1531,
					"sha256": "3ccfa8733715cbfaee2d1b3059f687a94ae67ac5de2a8f6585d492af533968f3"
				},
				"dist/commonjs/policies/setClientRequestIdPolicy.js": {
					"bytes": 1631,
					"sha256": "6d9b319c759b4d930a0ee5d088ac4f7324bf4dae5ed5ca431e46fc6f0f43f1d6"
				},
				"dist/commonjs/policies/systemErrorRetryPolicy.js": {
					"bytes": 1471,
					"sha256": "99e000f28e1be59a0da02601fb7695c0b1cd27bbd9427379444d635167903b59"
				},
				"dist/commonjs/policies/throttlingRetryPolicy.js": {
					"bytes": 1458,
					"sha256": "c53c6ab63384be0db18e4f7a143f8dc22015e60410ca439b26dc144775463725"
				},
				"dist/commonjs/policies/tlsPolicy.js": {
					"bytes": 1305,
					"sha256": "fbab4d97bc9738e34ae8b901a681c29114a3ad213ce7eb7d17ab82c4cecab166"
				},
				"dist/commonjs/policies/tracingPolicy.js": {
					"bytes": 5030,
					"sha256": "28740f973d04452579f043b38de5ccb865b863944f5b95a4e6362d0ade056625"
				},
				"dist/commonjs/policies/userAgentPolicy.js": {
					"bytes": 1706,
					"sha256": "2a44063b49c8db5c35461ac7a80e62f4efef336275a878da30e9419be93c289f"
				},
				"dist/commonjs/policies/wrapAbortSignalLikePolicy.js": {
					"bytes": 1828,
					"sha256": "117019ad355d8e6f085ec4e06e0c3aa98ee2a8706cdc518d4383ae8196d45980"
				},
				"dist/commonjs/restError.js": {
					"bytes": 1278,
					"sha256": "4f1dfe2b8d6a36fbb2370954d76aa6b8dc4e51b421f6c439c91055cd5743c749"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 329,
					"sha256": "256bdb81a23f69e281c392c09667a585c2827e952486052ded77e7ce34a34c65"
				},
				"dist/commonjs/util/file.js": {
					"bytes": 3180,
					"sha256": "1d0650fa2a50d3c9dadb24375adad4d1f70562124da3925d49911c28b852e30a"
				},
				"dist/commonjs/util/tokenCycler.js": {
					"bytes": 4332,
					"sha256": "2ebb9008883090738aea1c2314076c9e11689acd4a45f3b2b640764e0dcd5242"
				},
				"dist/commonjs/util/userAgent.js": {
					"bytes": 1963,
					"sha256": "2c3e18528e26043a6f0366b08e868b3828e65f2954b00963e06c4f4b42abe3d4"
				},
				"dist/commonjs/util/userAgentPlatform.js": {
					"bytes": 2479,
					"sha256": "c2e1f8b1cab26b31be6eb80b38d2db963134f458d3079c877a02d6db0ff27867"
				},
				"dist/commonjs/util/wrapAbortSignal.js": {
					"bytes": 1748,
					"sha256": "722b2d73d65fce3b701b50c258b3c583863027d69bf88fdcfe7a7cefcec0c9d5"
				},
				"package.json": {
					"bytes": 3903,
					"sha256": "3b894888cfe5632cfb8d071b026500fdc0509476e9c21611a3e9fb050a696ce1"
				}
			} }
		},
		"@azure/core-tracing": {
			"version": "1.3.1",
			"integrity": "sha512-9MWKevR7Hz8kNzzPLfX4EAtGM2b8mr50HPDBvio96bURP/9C+HjdH3sBlLSNNrvRAr5/k/svoH457gB5IKpmwQ==",
			"tarballBytes": 19334,
			"unpackedBytes": 264192,
			"needs": { "any": ["tslib"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/index.js": {
					"bytes": 642,
					"sha256": "be48820740ac775a1a6bcd5b84c6613a84bea2a830cd6ea1e19c6a6926354cc8"
				},
				"dist/commonjs/instrumenter.js": {
					"bytes": 2109,
					"sha256": "371ec5b92cfed449c9123728ab8aa9642a0309421246374c82391b72ffc4244f"
				},
				"dist/commonjs/interfaces.js": {
					"bytes": 190,
					"sha256": "17ad42a0a536eec6d6699c7ba5ce3d8e2c3e8210c4eb246637d2c1ddbaaff560"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/state.js": {
					"bytes": 380,
					"sha256": "9eccb6e9d819bdde1ff5f7a3eeeac259fa918ca7b65ce14143f7a75449039764"
				},
				"dist/commonjs/tracingClient.js": {
					"bytes": 3341,
					"sha256": "802047bd18dc6e385c955bf4cdc447a509be72fd995ac4d75c187850482ad47b"
				},
				"dist/commonjs/tracingContext.js": {
					"bytes": 1774,
					"sha256": "978756ac6f9a8110b8c75079cb6e1cd004251db84feb94f0145cf2a1a771960a"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 330,
					"sha256": "6e14365b19510bda72333a6d02ec163ed08ae23d4d56424f698e7f3862ea6d0e"
				},
				"package.json": {
					"bytes": 3680,
					"sha256": "ce5bb14d474e4159c52519e2bc52df809e5d6e0f4be7038acdae90baabeb31cb"
				}
			} }
		},
		"@azure/core-util": {
			"version": "1.13.1",
			"integrity": "sha512-XPArKLzsvl0Hf0CaGyKHUyVgF7oDnhKoP85Xv6M4StF/1AhfORhZudHtOyf2s+FcbuQ9dPRAjB8J2KvRRMUK2A==",
			"tarballBytes": 17135,
			"unpackedBytes": 225792,
			"needs": { "any": [
				"@azure/abort-controller",
				"@typespec/ts-http-runtime",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/aborterUtils.js": {
					"bytes": 838,
					"sha256": "0fb7dc960da455a6de83075e6e46e606ca2c4f27dc581f473ce7147bad734e82"
				},
				"dist/commonjs/createAbortablePromise.js": {
					"bytes": 1563,
					"sha256": "558bc9bdb9e6fea1e7326eba3b4e868cba71894757387239844333589cb30930"
				},
				"dist/commonjs/delay.js": {
					"bytes": 2001,
					"sha256": "6da51aaa81c5fa7fb9e5bc94268997be5e091aa67c5b6efa83244800ebb356f7"
				},
				"dist/commonjs/error.js": {
					"bytes": 1043,
					"sha256": "59e575bfe296f63fa61b88e1bbd4312f28dca1ac048530da94bb86b4bb612234"
				},
				"dist/commonjs/index.js": {
					"bytes": 6250,
					"sha256": "362728733ed170dc64043f32e593a475be561968554f3ad05defe09f3812fc0d"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 330,
					"sha256": "6e14365b19510bda72333a6d02ec163ed08ae23d4d56424f698e7f3862ea6d0e"
				},
				"dist/commonjs/typeGuards.js": {
					"bytes": 1348,
					"sha256": "d76367a632803f7166682363c9831690d9117481a600d2a17911e9e1e78f3fda"
				},
				"package.json": {
					"bytes": 3580,
					"sha256": "a844f293dd7f0eddb7fe443fb52be5178deaec494ca110617eb6b65b8b56aa48"
				}
			} }
		},
		"@azure/core-xml": {
			"version": "1.5.1",
			"integrity": "sha512-xcNRHqCoSp4AunOALEae6A8f3qATb83gSrm31Iqb01OzblvC3/W/bfXozcq78EzIdzZzuH1bZ2NvRR0TdX709w==",
			"tarballBytes": 14563,
			"unpackedBytes": 108032,
			"needs": { "any": ["fast-xml-parser", "tslib"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/index.js": {
					"bytes": 1340,
					"sha256": "6f8e6658c2482b9fddee164239c7bc5139094f8ea460f71e3d28b29e630c6adf"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 329,
					"sha256": "3d52639a14b7c0e359a1b349b093cc2aa272cb886973f2e6e8fcaa0d0537f409"
				},
				"dist/commonjs/xml.common.js": {
					"bytes": 1176,
					"sha256": "a06f7647420b3bd569f57bcf53f4b3324ec17c876e6c3e59c299ddbc335f8d1b"
				},
				"dist/commonjs/xml.js": {
					"bytes": 2969,
					"sha256": "9806ae0c270f380d4d41032640acebea84dbd1af945ba930b4ff1b0912d90c27"
				},
				"package.json": {
					"bytes": 3322,
					"sha256": "8acb3d8a753d86e82051e9e8a32b86ec1c8f88cce748b7dba486b37b63fbd043"
				}
			} }
		},
		"@azure/identity": {
			"version": "4.14.1",
			"integrity": "sha512-HHuuFrmN1uuF9D5A6aAo5eHzNFNX4Q+P4SksZqDKse5YaJFFy/zDLG3wXHEV2FVGgetZ3QM8jGURNBtnQYf1NQ==",
			"tarballBytes": 372134,
			"unpackedBytes": 4150784,
			"needs": { "any": [
				"@azure/abort-controller",
				"@azure/core-auth",
				"@azure/core-client",
				"@azure/core-process",
				"@azure/core-rest-pipeline",
				"@azure/core-tracing",
				"@azure/core-util",
				"@azure/logger",
				"@azure/msal-node",
				"open",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/client/identityClient.js": {
					"bytes": 12396,
					"sha256": "1b75e41aa6a90a9994d3baa32dfed869c4d9b39ff2937999ac5cbb1957b7d802"
				},
				"dist/commonjs/constants.js": {
					"bytes": 2577,
					"sha256": "2ec05e3118afc2dd8e9c2d1512815dd6e76a088a2bbcd3e6e60d925b4c0f1aa2"
				},
				"dist/commonjs/credentials/authorityValidationOptions.js": {
					"bytes": 824,
					"sha256": "238629486b4da1b31b444d5679ea14f21f1d70c5fec9bd4af9fea2386a1b78b1"
				},
				"dist/commonjs/credentials/authorizationCodeCredential.js": {
					"bytes": 4030,
					"sha256": "a8301c06737d238b1a59331d2ac68a8bdc5e00377400a481b27c0c53763069d1"
				},
				"dist/commonjs/credentials/authorizationCodeCredentialOptions.js": {
					"bytes": 848,
					"sha256": "a2ec5778ed3fe0c2d8469770b30502779c0b6f07cdbaac7e1a7dbdbd5416f585"
				},
				"dist/commonjs/credentials/azureCliCredential.js": {
					"bytes": 9835,
					"sha256": "e3120efbd4a4037a5012fbda42fb579bf3d27d0b72840918dbda70190429e2ab"
				},
				"dist/commonjs/credentials/azureCliCredentialOptions.js": {
					"bytes": 821,
					"sha256": "6ee398d2c53655053ce05ff00ec0c1d7f86cd1bc6159c9ff999a34393e870e82"
				},
				"dist/commonjs/credentials/azureDeveloperCliCredential.js": {
					"bytes": 10183,
					"sha256": "c40850eaa58eb23955cab6216ab16b9df6d8c1650db3c2f3701a73150a740367"
				},
				"dist/commonjs/credentials/azureDeveloperCliCredentialOptions.js": {
					"bytes": 848,
					"sha256": "312ab9d46369dc16f8446db9bac8009709721f4985d496b7cee981143bdf6e1c"
				},
				"dist/commonjs/credentials/azurePipelinesCredential.js": {
					"bytes": 9088,
					"sha256": "479bd965fb28ce61501764879d9cfee172627583ddb27ef7e140192bcffb1a84"
				},
				"dist/commonjs/credentials/azurePipelinesCredentialOptions.js": {
					"bytes": 839,
					"sha256": "3e48bcdb65c4e9c4370cb2f402ad7514195aeb9c442ae4ee9c717efe1f84a516"
				},
				"dist/commonjs/credentials/azurePowerShellCredential.js": {
					"bytes": 11769,
					"sha256": "f68864ad6152b0bd348c047e03deece03542adaca293beff801ebb35e8ad18b4"
				},
				"dist/commonjs/credentials/azurePowerShellCredentialOptions.js": {
					"bytes": 842,
					"sha256": "3d72066bdf99f8e7b7f142da55feba6d81834b51abf82e844656289961727943"
				},
				"dist/commonjs/credentials/brokerAuthOptions.js": {
					"bytes": 797,
					"sha256": "ae947cc0c5d9c51b9a48450fb4899a95cdc7499038dd75b94925a5471f25fc83"
				},
				"dist/commonjs/credentials/brokerCredential.js": {
					"bytes": 4215,
					"sha256": "52db174c04292972dd4fbfbfc76e532bf6ffb6a5f27870708ddb73b0c100e46d"
				},
				"dist/commonjs/credentials/browserCustomizationOptions.js": {
					"bytes": 827,
					"sha256": "72eb5801fae28dbcfddd64277c6425de416b4cf205d4082541b8230b8c14b7f8"
				},
				"dist/commonjs/credentials/chainedTokenCredential.js": {
					"bytes": 4708,
					"sha256": "77ffebc7736dd449899ccf8a80d244cb67d413d0c1b6a6e74073a98055b87006"
				},
				"dist/commonjs/credentials/clientAssertionCredential.js": {
					"bytes": 4251,
					"sha256": "91f8d6c69e3721ed9b05a6ba5731898ef560754a3c7bcfe521c4432fa3fb3bf7"
				},
				"dist/commonjs/credentials/clientAssertionCredentialOptions.js": {
					"bytes": 842,
					"sha256": "5d620da92edbcb7bbafc9ad8c5cf9e7a17077e768eb7f5c3a3d98d8a87f8bdd6"
				},
				"dist/commonjs/credentials/clientCertificateCredential.js": {
					"bytes": 6168,
					"sha256": "ec203e82de9e125e4cc391c1b7d6f0ca037dcf7b657e417f9ea54f52bcb65bd4"
				},
				"dist/commonjs/credentials/clientCertificateCredentialModels.js": {
					"bytes": 845,
					"sha256": "d2fa2d256a7b08b92d90c38892aa3f4a6ac2aba4be3db374af4e0c37447a0bd4"
				},
				"dist/commonjs/credentials/clientCertificateCredentialOptions.js": {
					"bytes": 848,
					"sha256": "3c5ae592080a588ea761446f1557d6bef19660d6e2fc37f4308b6a74345711e1"
				},
				"dist/commonjs/credentials/clientSecretCredential.js": {
					"bytes": 4404,
					"sha256": "7e3a4bc931a09e8770f6d226f7e9e60abe4d267c4579ce2bf21e1d19caf0f7e2"
				},
				"dist/commonjs/credentials/clientSecretCredentialOptions.js": {
					"bytes": 833,
					"sha256": "84804103765aaf9f98b6994ad37b39a4240180a560e6bcd8f26937f29acb7aaa"
				},
				"dist/commonjs/credentials/credentialPersistenceOptions.js": {
					"bytes": 830,
					"sha256": "0009c8ebb11afb181ac011a098dae7f1f56b94a56f03c47aa3f9f59093e00dd1"
				},
				"dist/commonjs/credentials/defaultAzureCredential.js": {
					"bytes": 6281,
					"sha256": "addadf2e5bab5148e89ccbb6aa1ff3b50efe93e84636ba9ca2ac110274eae3af"
				},
				"dist/commonjs/credentials/defaultAzureCredentialFunctions.js": {
					"bytes": 6050,
					"sha256": "66ac8f113f91347901835f224dae41b2de40f3d77d67ebfcf592fc77bdbe7d32"
				},
				"dist/commonjs/credentials/defaultAzureCredentialOptions.js": {
					"bytes": 833,
					"sha256": "5ab949351fdedd6e95f02eb91fa305e03551826e62b462870c9ed7a64d35245b"
				},
				"dist/commonjs/credentials/deviceCodeCredential.js": {
					"bytes": 5955,
					"sha256": "55a2fbcc35c3f947341d999ea29e9f336ea3117c2373eb604d956727b7f132d3"
				},
				"dist/commonjs/credentials/deviceCodeCredentialOptions.js": {
					"bytes": 827,
					"sha256": "a0ba30b518578d98bad68f1c06209bb76a5ac3a7a879f8add9e31c2ebb314fd5"
				},
				"dist/commonjs/credentials/environmentCredential.js": {
					"bytes": 8719,
					"sha256": "a988c8bddc4bc478a862fcd62930cf839b87c99d60eec80ae61f8b5fbfd0c9e0"
				},
				"dist/commonjs/credentials/environmentCredentialOptions.js": {
					"bytes": 830,
					"sha256": "3f4e374aae6af082029059f5b1a012ddf0bac8f5c109bf0382b3c97753695b88"
				},
				"dist/commonjs/credentials/interactiveBrowserCredential.js": {
					"bytes": 7181,
					"sha256": "5d2a592e72de1d33c926af11f860a43126a50b163a8e4e0287f6a235c8e31537"
				},
				"dist/commonjs/credentials/interactiveBrowserCredentialOptions.js": {
					"bytes": 851,
					"sha256": "3d314d71993b1f99d7e0dd9860c6f8ebcb9c601022b2390f8be1a8d78393f6a3"
				},
				"dist/commonjs/credentials/interactiveCredentialOptions.js": {
					"bytes": 830,
					"sha256": "28fb809334788519f41d93624bf1dbd635fa0dada496383e6f70c347c3f5a6fe"
				},
				"dist/commonjs/credentials/managedIdentityCredential/imdsMsi.js": {
					"bytes": 4048,
					"sha256": "146ec2ee8a66813484308f9521261a44d06d9ded646c36b1006d3e8f7061f339"
				},
				"dist/commonjs/credentials/managedIdentityCredential/imdsRetryPolicy.js": {
					"bytes": 2071,
					"sha256": "51390f8174eb6d79f407a4b99d9bc18cec1d70b3ed236ae40a632ae1356160a6"
				},
				"dist/commonjs/credentials/managedIdentityCredential/index.js": {
					"bytes": 10785,
					"sha256": "9b784e2f56591a098247cfd389e1ca3fb2747f9642d7aa9ab496ad114dba80f7"
				},
				"dist/commonjs/credentials/managedIdentityCredential/models.js": {
					"bytes": 764,
					"sha256": "f90ac26ab1f33e6c0d2ae366090270ea7607c1059d7d936aa86301e72d5f6c8f"
				},
				"dist/commonjs/credentials/managedIdentityCredential/options.js": {
					"bytes": 767,
					"sha256": "6de95bfc06bef502fc6a4f109543b611ba6b22abbf780d9f7187596555145ab2"
				},
				"dist/commonjs/credentials/managedIdentityCredential/tokenExchangeMsi.js": {
					"bytes": 2454,
					"sha256": "13313fcda1c910f225570f4433db479258e9518f75658d0f9fc28c671d3187b1"
				},
				"dist/commonjs/credentials/managedIdentityCredential/utils.js": {
					"bytes": 3216,
					"sha256": "eaf6aed844f557a4e88ef4eb770d7d6e53e3abbea75c8c9fe4cf377ff8d35986"
				},
				"dist/commonjs/credentials/multiTenantTokenCredentialOptions.js": {
					"bytes": 845,
					"sha256": "63b189f02574bc5c36178edf7ac1b0ac2296a3e5b58dcac4198ab347723f4a70"
				},
				"dist/commonjs/credentials/onBehalfOfCredential.js": {
					"bytes": 7167,
					"sha256": "54ef28a7cb52e549cb65c5280e20d74b1fcd94b6db83a86bfab71d57c935d993"
				},
				"dist/commonjs/credentials/onBehalfOfCredentialOptions.js": {
					"bytes": 827,
					"sha256": "e4ebbeb8090bae8983781c5a88e8feef6831cda634f307c9e541802e742fd44d"
				},
				"dist/commonjs/credentials/usernamePasswordCredential.js": {
					"bytes": 5044,
					"sha256": "7337a10a2d60ca159d367c43fa916b195f53d8d3de440e55d2681c258915b805"
				},
				"dist/commonjs/credentials/usernamePasswordCredentialOptions.js": {
					"bytes": 845,
					"sha256": "49d692c7046c95b1b97b8153512b7e65a7de435eac20bc549f46dbc5a1d0aa47"
				},
				"dist/commonjs/credentials/visualStudioCodeCredential.js": {
					"bytes": 6944,
					"sha256": "08394b47c231360234ffcb191da5e9a28e6abdff6173076f8631b98d61890f90"
				},
				"dist/commonjs/credentials/visualStudioCodeCredentialOptions.js": {
					"bytes": 845,
					"sha256": "975a067efb0fb313906bbc30c3296275ccd0a1202f19b838c5bce85f2d3cac1f"
				},
				"dist/commonjs/credentials/workloadIdentityCredential.js": {
					"bytes": 14688,
					"sha256": "7694c7339cb63b49604eae28bf34f72f35fd479b1538f88b93f77b5a3a59b0be"
				},
				"dist/commonjs/credentials/workloadIdentityCredentialOptions.js": {
					"bytes": 845,
					"sha256": "d569aaa499b15b54bc1d794ba924327a26454581d6005dc99ae94be6cf70b502"
				},
				"dist/commonjs/errors.js": {
					"bytes": 4860,
					"sha256": "ed38b70b81237c81d1bf2b13bd8418ad18d801f095023219682de248130375ed"
				},
				"dist/commonjs/index.js": {
					"bytes": 6864,
					"sha256": "14f923108831a6052997d48ffe51d63ecbe370e30f5c8f126d7fa2e6c01751d0"
				},
				"dist/commonjs/msal/msal.js": {
					"bytes": 1173,
					"sha256": "4eb2b41081f3cf7354b4af211c7633aeeaff7a032016ec065cc4fa0a00d70890"
				},
				"dist/commonjs/msal/nodeFlows/brokerOptions.js": {
					"bytes": 785,
					"sha256": "54c943ecb4af714268b0359944bbad17d71e8e4de8a172ef3c23ab3457e16240"
				},
				"dist/commonjs/msal/nodeFlows/msalClient.js": {
					"bytes": 20626,
					"sha256": "fae91f56714023edb805668d28dba3bb7369b79ef10fa9f0e8ee57d9574ff51c"
				},
				"dist/commonjs/msal/nodeFlows/msalPlugins.js": {
					"bytes": 5919,
					"sha256": "b343b12a50ba920a8d1944884a6af42f7c0e1c4ff87d739941fb52d29bff361d"
				},
				"dist/commonjs/msal/nodeFlows/tokenCachePersistenceOptions.js": {
					"bytes": 830,
					"sha256": "9445bfd69e57898d183f5903fcd363d8dc4202d2ca2808c66e5381fa4250a592"
				},
				"dist/commonjs/msal/types.js": {
					"bytes": 761,
					"sha256": "8d0845c2e7306ff9afbb1454f2c7896159c1355dff7f33748ca527d780275082"
				},
				"dist/commonjs/msal/utils.js": {
					"bytes": 6864,
					"sha256": "580105a40bfc8af07eeed009185506b211ad103a89dcdd8ae6a6322fbdb96fc7"
				},
				"dist/commonjs/package.json": {
					"bytes": 136,
					"sha256": "e5b26c0ecbbe18ff3b1cf225d28ed73110286d64fa74041ae6caf73d89dbf188"
				},
				"dist/commonjs/plugins/consumer.js": {
					"bytes": 1478,
					"sha256": "900f5196dbbd3ced3e023e59ee87a662fbb623d3e74be7a63dc90c210efc7549"
				},
				"dist/commonjs/plugins/provider.js": {
					"bytes": 770,
					"sha256": "490f294586a66a64858dc4dbf12089f775d9dac1373699f187fcb6be4f6097c0"
				},
				"dist/commonjs/regionalAuthority.js": {
					"bytes": 4636,
					"sha256": "1df6b54b3a63e8c7de67bf11ccefa36c69256df8b074f891a301094cc6d2c317"
				},
				"dist/commonjs/tokenCredentialOptions.js": {
					"bytes": 812,
					"sha256": "1c3ebeb1707d28f13ac29c55b2f2f148d125a149781cdfa2cabdc33c281afa70"
				},
				"dist/commonjs/tokenProvider.js": {
					"bytes": 2106,
					"sha256": "275fad8fa9e74c72511b93badb34f7ea564d36e263a111e798af7266a7e478e2"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 329,
					"sha256": "3af4c496865d027687c6cfc09d17578944c13607f8e7e5f7c049a145c5fb3de8"
				},
				"dist/commonjs/util/authorityHost.js": {
					"bytes": 1470,
					"sha256": "10ff2a916755757dfee9aef7d4e6ba532933d41a2128322612a199c3aa32f735"
				},
				"dist/commonjs/util/certificatesUtils.js": {
					"bytes": 2225,
					"sha256": "ed2f5f838a95adf91501c40bcd1535cfd192a7b9164149e4ecce7090c0e464f9"
				},
				"dist/commonjs/util/identityTokenEndpoint.js": {
					"bytes": 1335,
					"sha256": "09e9a7b750b5bd0dbfc995f9d161b7b3a768d9fdd10be9be9c2d8ed54b35c280"
				},
				"dist/commonjs/util/logging.js": {
					"bytes": 3213,
					"sha256": "5b6e7312778065fda3886e31b9f73a68a9e3f2b3a711f038bc063a483c8e64f1"
				},
				"dist/commonjs/util/processMultiTenantRequest.js": {
					"bytes": 2318,
					"sha256": "96387b6a09b8df46d115d22a4e2a8f5cec303697bb219a17e412233a136ca9df"
				},
				"dist/commonjs/util/processUtils.js": {
					"bytes": 2231,
					"sha256": "b578faac0f11c37f766e0a71b4ef5f99a738e2f40a4d808ccb5094a9946ef49a"
				},
				"dist/commonjs/util/scopeUtils.js": {
					"bytes": 1754,
					"sha256": "c41eb5685fe4c2531a6104d63855b0f21ed1a1c9a37a96e4be5704c59ed9b974"
				},
				"dist/commonjs/util/subscriptionUtils.js": {
					"bytes": 1668,
					"sha256": "684de6ece4458520ae72a76fce621ac11a1135d5c5a90322fe181cc75ca5f429"
				},
				"dist/commonjs/util/tenantIdUtils.js": {
					"bytes": 2606,
					"sha256": "26e6dd74fbd2eca4111fd2d2f57e85b0247542da939ae26c553bc01909e1ddf5"
				},
				"dist/commonjs/util/tracing.js": {
					"bytes": 1364,
					"sha256": "daf0f2da53b32e6c5f89cbdfe8e1bce3c7179922139ff98937389e7d75c7d029"
				},
				"package.json": {
					"bytes": 4990,
					"sha256": "c0fcb31ec9c34dc7f02c376ff05213b3eb90c9dd89cd5d9a7890c06f652310a1"
				}
			} }
		},
		"@azure/logger": {
			"version": "1.3.0",
			"integrity": "sha512-fCqPIfOcLE+CGqGPd66c8bZpwAji98tZ4JI9i/mlTNTlsIWslCfpg48s/ypyLxZTump5sypjrKn2/kY7q8oAbA==",
			"tarballBytes": 6337,
			"unpackedBytes": 57856,
			"needs": { "any": ["@typespec/ts-http-runtime", "tslib"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/index.js": {
					"bytes": 1453,
					"sha256": "3c4ebf475426154c0eeba50bc1b644febe1b8a0344a0425b71734214b874399c"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 340,
					"sha256": "8dc09ed4a408f22d587859036fb0b35b5ef14fce718978da5cac8c2b442c8968"
				},
				"package.json": {
					"bytes": 3632,
					"sha256": "ad701b47c95da9143aa11121b9407826d4031ec2d2571cc9e2c2ecbaa59ab01f"
				}
			} }
		},
		"@azure/msal-common": {
			"version": "16.16.1",
			"integrity": "sha512-dSKdL9h/iercb4GumsKFh+wVvLe1ohuDPiviklgnQVHnY2FYNUlbQJ3E1Qd37vkof9CfraK9BQpCW1hoOg0znQ==",
			"tarballBytes": 491452,
			"unpackedBytes": 3527680,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1094,
					"sha256": "c544adf8f0d43453d9fdf6c11da19605d12d89806a7870653169b8cc97f5bb53"
				},
				"browser/package.json": {
					"bytes": 123,
					"sha256": "5580b62d7cfe291b7dfbf11235fc5fddecde2efeafa5fea9f5235bafb13660f4"
				},
				"dist-browser/log-strings-mapping.json": {
					"bytes": 14484,
					"sha256": "009123887e174778cdf51d4ec9ff833080a1a02b0867a7493e9cf588522e0a0d"
				},
				"lib/index-browser.cjs": {
					"bytes": 26420,
					"sha256": "bf72a884f04834c3a62e3a7d8cc407ab791433b0f8afdef23afa362cc3893c74"
				},
				"lib/index-node-CLM4E-dZ.js": {
					"bytes": 368333,
					"sha256": "8998300f9ce222ca128e561e94f15135739261302d62bd9ab0ae88f08830f4a6"
				},
				"lib/index-node.cjs": {
					"bytes": 4652,
					"sha256": "feb1d98ed208fb2e53283efcef102619a8469b6ae325ce6ab6a0ed2fee584379"
				},
				"lib/index.cjs": {
					"bytes": 5175,
					"sha256": "1e8be9a92d0410942fafdc10e440f73d2686a781993f2486ee537693d4f27ac4"
				},
				"lib/package.json": {
					"bytes": 19,
					"sha256": "fa6944a20ca5e6fbaf98fd202eb8c7004d5b4ab786e36b9ed02ee31dbe196c9f"
				},
				"node/package.json": {
					"bytes": 114,
					"sha256": "21d3fcee537c93ddd1d08640a870872e7c15a4678f4a9a9e4bd0514250460df0"
				},
				"package.json": {
					"bytes": 3770,
					"sha256": "f150ef9f8202ec4751912d845063983e74b45558945a9b7d7f5287bf9204bad9"
				}
			} }
		},
		"@azure/msal-node": {
			"version": "7.2.1",
			"integrity": "sha512-6mntsfCNq7H1eAPSZik74jT3C5at4nRqiVk7OC+D5Hy3Pe3s76uwE4+J0xvDvlVPmoX2kasf3mSwUmzeq9rW/A==",
			"tarballBytes": 481483,
			"unpackedBytes": 2828288,
			"needs": { "any": ["@azure/msal-common", "jsonwebtoken"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1066,
					"sha256": "17474e386e0b9e1a700cc3d06b2b0882a2c376d9c6b49c7f8274409b8f8d2352"
				},
				"lib/msal-node.cjs": {
					"bytes": 623983,
					"sha256": "aba9525b46f240f6f3d5d72fdde37f1321d4cb681466a9269cf4f9132e9df375"
				},
				"lib/package.json": {
					"bytes": 19,
					"sha256": "fa6944a20ca5e6fbaf98fd202eb8c7004d5b4ab786e36b9ed02ee31dbe196c9f"
				},
				"package.json": {
					"bytes": 2638,
					"sha256": "6b35112267d863be70e84d313e1d0362c3c105604309cd696f3981d0c7a2c1af"
				}
			} }
		},
		"@azure/storage-blob": {
			"version": "12.32.0",
			"integrity": "sha512-80LzSNnFQye2LCCBFghAJS6jJQJ7N4bfgZ6qDMgVGRtugZ7TLDKQZ2hczMigmZH3jAcMRdma/IygsC5+0gT7Tw==",
			"tarballBytes": 1483313,
			"unpackedBytes": 16081920,
			"needs": { "any": [
				"@azure/abort-controller",
				"@azure/core-auth",
				"@azure/core-client",
				"@azure/core-http-compat",
				"@azure/core-lro",
				"@azure/core-paging",
				"@azure/core-rest-pipeline",
				"@azure/core-tracing",
				"@azure/core-util",
				"@azure/core-xml",
				"@azure/logger",
				"@azure/storage-common",
				"events",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/BatchResponse.js": {
					"bytes": 785,
					"sha256": "dbbc719d6a1ac528f8da681fec5831058407ed9769ed82846880cb6b07f38938"
				},
				"dist/commonjs/BatchResponseParser.js": {
					"bytes": 6226,
					"sha256": "39eaf9a65132ee9c8a48eb1ef3bc771ae7926c383293f85f17bd3e8d7c58d440"
				},
				"dist/commonjs/BatchUtils.js": {
					"bytes": 1625,
					"sha256": "029c1cd6473dbfab3caf397abb241ae2c355be14d4a52c10750ef0303e1de6e7"
				},
				"dist/commonjs/BlobBatch.js": {
					"bytes": 11214,
					"sha256": "810b6461f4cbd7e8eb1034601d9785e6e26d9cb4e0012e503372eb320e7babdd"
				},
				"dist/commonjs/BlobBatchClient.js": {
					"bytes": 7789,
					"sha256": "de7a811219e76c39341ccf563f67d4d7b895fce9b85a1dc33f3ed192cf1e8ed2"
				},
				"dist/commonjs/BlobDownloadResponse.js": {
					"bytes": 13184,
					"sha256": "6e0d76b75d5105da10abce3b25455076fdc10235b7779e1baf4e2b952a9d7994"
				},
				"dist/commonjs/BlobLeaseClient.js": {
					"bytes": 9883,
					"sha256": "6f4a2ed47b87b43089b50b094a1c686063a5678feca3c423ca07150bf2c85924"
				},
				"dist/commonjs/BlobQueryResponse.common.js": {
					"bytes": 10199,
					"sha256": "044b4b541d9e3dec7f65f42b9fe6a4e4971aedeeab10158e18f595560e8e0e38"
				},
				"dist/commonjs/BlobQueryResponse.js": {
					"bytes": 10543,
					"sha256": "32904c8acd91c8e958d0f6dd473dd9f0a2ac147a38f49a165f1ed540575fd3c5"
				},
				"dist/commonjs/BlobServiceClient.js": {
					"bytes": 34547,
					"sha256": "e60c525008e07eef7a449bf912c0223854e07bb7fd75fbc855b359681bdc74ab"
				},
				"dist/commonjs/Clients.js": {
					"bytes": 138134,
					"sha256": "986b5c5bd687671e9178a64e0c6281bcc4a3b06815f5acf4c6e3c9dbbefe518e"
				},
				"dist/commonjs/ContainerClient.js": {
					"bytes": 55085,
					"sha256": "23e13126817ff2fb9a46b3921ac2440351ba409119562fce8cea304de0cebcf8"
				},
				"dist/commonjs/PageBlobRangeResponse.js": {
					"bytes": 1658,
					"sha256": "416ba5470d96cb84eb563d4407a846d12caf7dddd4663b62c37f6c15122cc8c7"
				},
				"dist/commonjs/Pipeline.js": {
					"bytes": 9991,
					"sha256": "cb03431a49f205437714bc72deee28489b6411c5e5f409831fec09f27a01b772"
				},
				"dist/commonjs/Range.js": {
					"bytes": 1497,
					"sha256": "b8c97e70c857eab8da7ae8af9f08bcb0202e10f39ea6c03d068bf8cf7a88388e"
				},
				"dist/commonjs/StorageClient.js": {
					"bytes": 2719,
					"sha256": "cb99622d53cf590a4587162585e53529cade5ad0707dc0e72f5dcfa2d6668eab"
				},
				"dist/commonjs/StorageContextClient.js": {
					"bytes": 1626,
					"sha256": "ffeefb88defd57602b93d4f5cdd57b3eaf49f1b8f33725f7d708665c108e9dac"
				},
				"dist/commonjs/generated/src/index.js": {
					"bytes": 1522,
					"sha256": "234e7bf7dbeee15fbcfb12f044fae768ca09328779d871b9731e65fab0a92357"
				},
				"dist/commonjs/generated/src/models/index.js": {
					"bytes": 11466,
					"sha256": "b5432c512ad95f35bdc18546a9ac9b06d8234ad71280891d7cfca031bd553c82"
				},
				"dist/commonjs/generated/src/models/mappers.js": {
					"bytes": 212117,
					"sha256": "232f6a29d2e9c1b1b577327a597d58559790c8a4a3f6bf30a49a80003bb40d85"
				},
				"dist/commonjs/generated/src/models/parameters.js": {
					"bytes": 44094,
					"sha256": "866ca93525d5adfdf27c8f6083a1ec55a8b05de4ab6d7dcf52a2aabbfb880531"
				},
				"dist/commonjs/generated/src/operations/appendBlob.js": {
					"bytes": 8757,
					"sha256": "06f05549ef1ba91e02c2ec76c070ffe428c0c3e0731ce9816b350f8e7b719b3b"
				},
				"dist/commonjs/generated/src/operations/blob.js": {
					"bytes": 32267,
					"sha256": "350bb4c05d1f45ab0da0e16a8dc88814181951d240b2a75606d115836bac5893"
				},
				"dist/commonjs/generated/src/operations/blockBlob.js": {
					"bytes": 14751,
					"sha256": "e290b40a3bfd8157bb9c5a1b3cc16fcd8bc4c0dd04f4bf00848aa12c0cd1aca0"
				},
				"dist/commonjs/generated/src/operations/container.js": {
					"bytes": 22269,
					"sha256": "5b19fce6336b551e940881126724c8ac3f7e3773d385fbe4efb2fcdd7b647768"
				},
				"dist/commonjs/generated/src/operations/index.js": {
					"bytes": 1635,
					"sha256": "3b7fa163d1fbbe7080d0362b8edbbe1ac258cd1149137f53b7912a8a36889099"
				},
				"dist/commonjs/generated/src/operations/pageBlob.js": {
					"bytes": 16580,
					"sha256": "3fefcbf6c6282b8998d8b504bc4889341dc7b78490b6f6f1634f290f8df9af48"
				},
				"dist/commonjs/generated/src/operations/service.js": {
					"bytes": 10949,
					"sha256": "9b6741ed94fd934cc1abbf12f5bf43a9b51946f101ff7e7346e5faba657f292c"
				},
				"dist/commonjs/generated/src/operationsInterfaces/appendBlob.js": {
					"bytes": 776,
					"sha256": "91600ab6130086796a7bbf36ba6b498516c011ede73c76ec72689e8846849514"
				},
				"dist/commonjs/generated/src/operationsInterfaces/blob.js": {
					"bytes": 758,
					"sha256": "b8d7ac63dadbcda7af916682374cd61ecedf78f02ac60456c0e92cef33dea059"
				},
				"dist/commonjs/generated/src/operationsInterfaces/blockBlob.js": {
					"bytes": 773,
					"sha256": "1f97c1e6a22cfe006358b0f3acd3ab336ab06a715c166c9c59dcb2245a1eb5bd"
				},
				"dist/commonjs/generated/src/operationsInterfaces/container.js": {
					"bytes": 773,
					"sha256": "9144dc9ac60ecad39b182e1e1f3b8b177f891f8671d34324ec8464198ff41bb7"
				},
				"dist/commonjs/generated/src/operationsInterfaces/index.js": {
					"bytes": 1715,
					"sha256": "bf03c95f462be359614e6475124aa26506d1e71608b9accc2ce97e885d67720e"
				},
				"dist/commonjs/generated/src/operationsInterfaces/pageBlob.js": {
					"bytes": 770,
					"sha256": "b6e5228ac11b7f44eab3ce2752517db84b76cf2eefce21ab62556c0cfb0efa1d"
				},
				"dist/commonjs/generated/src/operationsInterfaces/service.js": {
					"bytes": 767,
					"sha256": "04e0b7bb4285f9b4b1cfc33c18cd00075d94f548ea3f64e266ac5ebf38b0dddc"
				},
				"dist/commonjs/generated/src/storageClient.js": {
					"bytes": 3391,
					"sha256": "6f624ce25c436457eb9f67c7f8ba58168f5741682670dd86d9f8f5f82f359c32"
				},
				"dist/commonjs/generatedModels.js": {
					"bytes": 1371,
					"sha256": "f95ca025ad55f35e1e1f201e926ba7d8580f4a235ab3c7e2e882da0fc121879d"
				},
				"dist/commonjs/index.js": {
					"bytes": 5384,
					"sha256": "9681eea99bec2c522cde1525fe26b9530cc127021b045ded58c37444c2b4ff35"
				},
				"dist/commonjs/internal-avro/AvroConstants.js": {
					"bytes": 1467,
					"sha256": "2cb3fce4c90c408480ef8c70ea1a18883abdf6b9681e9c5e7f35b052b803e07f"
				},
				"dist/commonjs/internal-avro/AvroParser.js": {
					"bytes": 11385,
					"sha256": "34b4019ec706c6032ecdb7a8e81eb8f3f932d6bbc6b8c7606aeffcaf35aecb86"
				},
				"dist/commonjs/internal-avro/AvroReadable.js": {
					"bytes": 1111,
					"sha256": "1789147a808e65d1f0e459eec6d9e876d1404b479a3b4f9f8df171523bec38fa"
				},
				"dist/commonjs/internal-avro/AvroReadableFromBlob.js": {
					"bytes": 2525,
					"sha256": "47b1f09ccfad74797d2779cc49aab2eb44a8111019c01fc802992ed27d17b91a"
				},
				"dist/commonjs/internal-avro/AvroReadableFromStream.js": {
					"bytes": 3622,
					"sha256": "c17278f7e5379a72aef13367c7795a0d09230c617bb7bba7a304f1b2ccac9962"
				},
				"dist/commonjs/internal-avro/AvroReader.js": {
					"bytes": 5197,
					"sha256": "89c4ec17e61eb09c3c718d86f80fb6dab234cb12b2f0a0b1db0d0947ccfb701a"
				},
				"dist/commonjs/internal-avro/index.js": {
					"bytes": 1464,
					"sha256": "58a894b2478ae6c86500b9e45ef59c2bcb4cfb5189888f0467ec17f6f5b8977b"
				},
				"dist/commonjs/internal-avro/utils/utils.common.js": {
					"bytes": 1326,
					"sha256": "d67664a9b1a919541a1ee4ac705ff89a130c5e881f304bae2812eba37c854d55"
				},
				"dist/commonjs/log.js": {
					"bytes": 1150,
					"sha256": "7ddee372e874b68f3fb3a32f0b6e903e3ac58a6bf6631b35f8f8f9fca934ba64"
				},
				"dist/commonjs/models.js": {
					"bytes": 3136,
					"sha256": "9028ebcd92422a5b3afc2e971cd476eb8bb3af0c26c67a94e6fb7383f5223894"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/pollers/BlobStartCopyFromUrlPoller.js": {
					"bytes": 4225,
					"sha256": "62cc5c0c05671438557a78433c1d38031b1aff7fcecd45d50f1503bee3f7b311"
				},
				"dist/commonjs/sas/AccountSASPermissions.js": {
					"bytes": 6421,
					"sha256": "80b615096fbb404d741fbe2d6711b37563c449c6c6add189cc17ef50a030be50"
				},
				"dist/commonjs/sas/AccountSASResourceTypes.js": {
					"bytes": 2780,
					"sha256": "ea78d5fd3a11e0e338ecf4bab9c47de927d9a7e3ea6e595de74f4477ba5e7ccd"
				},
				"dist/commonjs/sas/AccountSASServices.js": {
					"bytes": 2634,
					"sha256": "cc4423a90bfe310f7b245a7e62ba4b556960677b14b7c3881503cc940d39a077"
				},
				"dist/commonjs/sas/AccountSASSignatureValues.js": {
					"bytes": 6125,
					"sha256": "23097065e96cdc74e0468f7d65ade3100288c5c3d4bb008036fa9dcb8bfa5bed"
				},
				"dist/commonjs/sas/BlobSASPermissions.js": {
					"bytes": 5526,
					"sha256": "b8de06a1b78247e99a8d671f9318df0f7c9541134c389d356480c0782bd391b5"
				},
				"dist/commonjs/sas/BlobSASSignatureValues.js": {
					"bytes": 38383,
					"sha256": "fadfc9e5a9cd86086470806ed7d41820266f329ad81cef810a295713343ebe0a"
				},
				"dist/commonjs/sas/ContainerSASPermissions.js": {
					"bytes": 6455,
					"sha256": "8f79c0e2dddebef58a0725036adec85bb2f116d1950858732569c79e4a193d7a"
				},
				"dist/commonjs/sas/SASQueryParameters.js": {
					"bytes": 15128,
					"sha256": "ccc7061e16b6e10945fa9eea04916f950edda1182d10a9cbb93dd0b70d32bb5e"
				},
				"dist/commonjs/sas/SasIPRange.js": {
					"bytes": 1201,
					"sha256": "968f97b1cf79fd99afff7a10c2148b672900ea8337fdcce108ef212d4e916b06"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 329,
					"sha256": "8e88f31e91725828fbb3f8d5e07cd99f90fb6e8d5ec4303b5c23846f1f1df8cf"
				},
				"dist/commonjs/utils/Batch.js": {
					"bytes": 3732,
					"sha256": "93c40049ec1d8181d0475e7b1c30a8797233eec6d6cf5d132e766b0361a81f9d"
				},
				"dist/commonjs/utils/BlobQuickQueryStream.js": {
					"bytes": 4740,
					"sha256": "07ac6f7d0e36384b1bae85e510d70f617cce0223f46260b0cae481e9385dd2e0"
				},
				"dist/commonjs/utils/Mutex.js": {
					"bytes": 2557,
					"sha256": "2b6b56053996b123abc7a409bb36a5ddf60d5e71cf7682f054cc2ee716798950"
				},
				"dist/commonjs/utils/RetriableReadableStream.js": {
					"bytes": 4873,
					"sha256": "3a7e03244eaef24b637263b03959229fd99d0cadc4ffdb72f784be93b0ca1a22"
				},
				"dist/commonjs/utils/SharedKeyComparator.js": {
					"bytes": 4228,
					"sha256": "305d88dde52944e9ae786ce5b109d0f21d36bb31db38f2a8b2581d5a463426e8"
				},
				"dist/commonjs/utils/constants.js": {
					"bytes": 8816,
					"sha256": "daf775f529a98a40ef05fffc4807a62d8badc316b8246317afa0e2c93b6dddb2"
				},
				"dist/commonjs/utils/tracing.js": {
					"bytes": 1371,
					"sha256": "486c306047a7886cbf207469696e0845c90c9f23d697fe5d77762e38f3ba520b"
				},
				"dist/commonjs/utils/utils.common.js": {
					"bytes": 21317,
					"sha256": "a64aa26b1032764d8223bf7761a1a27f3039b49508d7f733d4373912840bdb9d"
				},
				"dist/commonjs/utils/utils.js": {
					"bytes": 5017,
					"sha256": "4afd056401fa9aa753a5e2e5e83e38437c20cb1a977d850c0b057de846b2c194"
				},
				"package.json": {
					"bytes": 5539,
					"sha256": "0895ab82ad719b56f8ad9ad45d4672c8561927db327f5778d879f9316dfb6a6a"
				}
			} }
		},
		"@azure/storage-common": {
			"version": "12.4.1",
			"integrity": "sha512-t14unw/WofGDUi7TKJrsyXyPsN+NLgRm7hMaq0llxNmTIzt7f257+6LE6FKIJPh88zLj6M7LPvzve0fEYg/L3A==",
			"tarballBytes": 411073,
			"unpackedBytes": 2414080,
			"needs": { "any": [
				"@azure/abort-controller",
				"@azure/core-auth",
				"@azure/core-http-compat",
				"@azure/core-tracing",
				"@azure/core-util",
				"@azure/logger",
				"@azure/storage-common/node_modules/@azure/core-rest-pipeline",
				"events",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1075,
					"sha256": "ed11982ff1ff5818970e943bf9aefc3909dbc65e5f0b3465a969c73a8bca5bb2"
				},
				"dist/commonjs/BufferScheduler.js": {
					"bytes": 8927,
					"sha256": "04e6dfb36640b550b6422a6c5ed09c33f90a4528ac5b556d47c28f76394cd5c0"
				},
				"dist/commonjs/BuffersStream.js": {
					"bytes": 3907,
					"sha256": "bfa268784f9d315bd77940562d7f9cabff046af9490066c6e12467f1f05a5e05"
				},
				"dist/commonjs/PooledBuffer.js": {
					"bytes": 4122,
					"sha256": "778ed4c095a95a325098990acd83fe01e42c302092a1fdd8bfc9fc1ed1983b16"
				},
				"dist/commonjs/StorageBrowserPolicyFactory.js": {
					"bytes": 1653,
					"sha256": "5c66261015fe15217e8993edb938c088642c936b52e220f6fbbdfeded95e6bed"
				},
				"dist/commonjs/StorageCRC64Calculator.js": {
					"bytes": 3415,
					"sha256": "3d08bb9adc2eb8b51dce2e1910a746da58424b7105dff87a7fd0b6cf2d26336c"
				},
				"dist/commonjs/StorageRetryPolicyFactory.js": {
					"bytes": 2115,
					"sha256": "dccdd71aace4aaeeea5c6fd8302101458ce10560b9795dc96d3541fb92d6c308"
				},
				"dist/commonjs/StructuredMessageDecoding.js": {
					"bytes": 8954,
					"sha256": "55ab6b12228b14302074bba9dbb5f278c197c665ecc3f5e2afafa61970f3f102"
				},
				"dist/commonjs/StructuredMessageDecodingStream.js": {
					"bytes": 3458,
					"sha256": "7ac9d0fa336f97b2865e59ccaca493a3171fc2f123b0ce0dbf9203a932087424"
				},
				"dist/commonjs/StructuredMessageEncoding.js": {
					"bytes": 6823,
					"sha256": "74b49202cfdd20429f632d0f2c2b7583401203b4fab52105eb725bcf89e58ce3"
				},
				"dist/commonjs/StructuredMessageEncodingStream.js": {
					"bytes": 7358,
					"sha256": "bf56a211bbc363bee0c567ace9feddaf5cf6e698386827a52e88b395f4b9e2ae"
				},
				"dist/commonjs/bufferHelpers.common.js": {
					"bytes": 1454,
					"sha256": "211d4ef6148bb157a44d3e88508ed089571b4b4d8e1d48bd14a3370e06a45518"
				},
				"dist/commonjs/bufferHelpers.js": {
					"bytes": 1557,
					"sha256": "b6423fc5bb6ce3fcbfc25b8484da4425d17e455f5e197fec9e25002949822ea0"
				},
				"dist/commonjs/cache.js": {
					"bytes": 1383,
					"sha256": "b4cdad79dc624ddc6fc7c39bad5cb6cea981a13575fc64666cff79f0591fecad"
				},
				"dist/commonjs/crc64.js": {
					"bytes": 135509,
					"sha256": "f69f732685940b4b0b8d9046ea6160b5067d0ffacfc7c6416513e0a206bc7a86"
				},
				"dist/commonjs/crc64_glue.js": {
					"bytes": 8146,
					"sha256": "fe8be034c6f33da7b445e4241feb0f2da2330e20fdbffb7d72212211552c5884"
				},
				"dist/commonjs/credentials/AnonymousCredential.js": {
					"bytes": 1602,
					"sha256": "60cbc2e4dcb94564770985d904c4d351b78e9427f37444cff595eeaa0d67cafe"
				},
				"dist/commonjs/credentials/Credential.js": {
					"bytes": 1310,
					"sha256": "4751cd90ec215b8b71cf7a347a2ecc89bf72b6f2584a333917a8decb28d327a1"
				},
				"dist/commonjs/credentials/StorageSharedKeyCredential.js": {
					"bytes": 2417,
					"sha256": "ba53588aac4821a91a593f1bf468b5024b369e597d30bb97a483613c28d304d8"
				},
				"dist/commonjs/credentials/UserDelegationKey.js": {
					"bytes": 797,
					"sha256": "c3449bfd67a00c2c187ac00a25be8986ce1931442a155ef22bc0c72a530a7f4a"
				},
				"dist/commonjs/credentials/UserDelegationKeyCredential.js": {
					"bytes": 2072,
					"sha256": "b44de7e127887232fed395e0c99d1d1a456348693e658b3ec4b41a9ee8faacb6"
				},
				"dist/commonjs/index.js": {
					"bytes": 1101,
					"sha256": "a3cdbfc456a51c4f272cc29d2974de7c3b4e6a9e81f48f1069de22ad703b423d"
				},
				"dist/commonjs/indexPlatform.js": {
					"bytes": 4584,
					"sha256": "6c5f1437eeb8c1f31e0b174f2f4d368b673e4856d9b4b7cd8914b30a1180c239"
				},
				"dist/commonjs/interfaces.js": {
					"bytes": 776,
					"sha256": "abd643527a5abc1af5aa7fa0c391a85c9ed48150029678e21870908d5cbac56b"
				},
				"dist/commonjs/log.js": {
					"bytes": 1152,
					"sha256": "f9d33e3e1e1c60f3255adbee248c61e9c63d2f4e5b6bf55867d19bd60e13f5e1"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/policies/AnonymousCredentialPolicy.js": {
					"bytes": 1696,
					"sha256": "3e146f9436b1027b731ae2e6e8fd38170378840e4c7d1717e239ca3cd2722852"
				},
				"dist/commonjs/policies/CredentialPolicy.js": {
					"bytes": 1622,
					"sha256": "838c117fb9ccf7ec64424bbcb8db8f203be8e6be505d683c3f3f1114fbfdb445"
				},
				"dist/commonjs/policies/RequestPolicy.js": {
					"bytes": 2031,
					"sha256": "3190c8132fcebaab885af7320de9fd8ebea93fa01305a0e35753455ab74448ed"
				},
				"dist/commonjs/policies/StorageBrowserPolicy.js": {
					"bytes": 1791,
					"sha256": "d408fbe5bc65c3075e48025df58130fcdaa230d946ef45b8d4a799493326f257"
				},
				"dist/commonjs/policies/StorageBrowserPolicyV2.js": {
					"bytes": 1458,
					"sha256": "bdbeb0866b3d2bcca1ae4c79e73b89f6a81275e294585c5c77f4472f997e7c74"
				},
				"dist/commonjs/policies/StorageCorrectContentLengthPolicy.js": {
					"bytes": 2010,
					"sha256": "7d4b0ccc71e7bbc76f1c0de339dd1dd0a2a6577ff63a158a2ebcdf30af924ef2"
				},
				"dist/commonjs/policies/StorageRequestFailureDetailsParserPolicy.js": {
					"bytes": 2316,
					"sha256": "0b119a34e157396af9a3abca3d7e5d0d3a2f6c2cae9ee8a8dbc8d69e16e930ab"
				},
				"dist/commonjs/policies/StorageRetryPolicy.js": {
					"bytes": 9051,
					"sha256": "a15d7c42f2a70a465ad9d5250b39f1bab713b78cb4e62458a6d645322f2c00a8"
				},
				"dist/commonjs/policies/StorageRetryPolicyType.js": {
					"bytes": 1465,
					"sha256": "4ce62bec8a4646b4d05acf91d8f0423f90cc2c1f670846899e515ef354b1c166"
				},
				"dist/commonjs/policies/StorageRetryPolicyV2.js": {
					"bytes": 7405,
					"sha256": "99da613a1a99ae151c3e88eb06164272b3d716d56e79558cb63c4c9e179b2198"
				},
				"dist/commonjs/policies/StorageSharedKeyCredentialPolicy.js": {
					"bytes": 6857,
					"sha256": "9c7a5d73f0f65d89fd467e7fd5bcd341aa913d0ab8700c860233ee79287c5fa5"
				},
				"dist/commonjs/policies/StorageSharedKeyCredentialPolicyV2.js": {
					"bytes": 5721,
					"sha256": "628cb8b680438f1d0e157e0aa1e763f51838159e637d24bc5b199c40e9655edb"
				},
				"dist/commonjs/streamHelpers.js": {
					"bytes": 1158,
					"sha256": "300e55c37c3da9b206264713b349c5de2ddb831babcce237f8c1c4da5a8b9789"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 329,
					"sha256": "92c8992a7bfbfc79f287d9647b176df3fe227129be4183c54d87924946fd85d2"
				},
				"dist/commonjs/utils/SharedKeyComparator.js": {
					"bytes": 4228,
					"sha256": "305d88dde52944e9ae786ce5b109d0f21d36bb31db38f2a8b2581d5a463426e8"
				},
				"dist/commonjs/utils/constants.js": {
					"bytes": 2914,
					"sha256": "1a1f778a7f9b73270b64a22687d96eaf5d6e6c1fe28e97e3840ff7690aa177e2"
				},
				"dist/commonjs/utils/utils.common.js": {
					"bytes": 13672,
					"sha256": "26d9bd5a8e0cbc6a05af785bbebd94f43251b009e49609f04962a5dabd6506ca"
				},
				"package.json": {
					"bytes": 3669,
					"sha256": "9b89fcbebff164c1e613f8e53e7116b139f76c5b30538bbca2408df8ff90710b"
				}
			} }
		},
		"@azure/storage-common/node_modules/@azure/core-rest-pipeline": {
			"version": "1.24.0",
			"integrity": "sha512-PpLsoDQ3AMmKZ0VU+0GrmqMxgp/sExjlVm4R+nLWngeoEGAzOIPVifaxKGU5gMv+nWELUoHfvrolWD+ZS/nFJg==",
			"tarballBytes": 106652,
			"unpackedBytes": 1395200,
			"needs": { "any": [
				"@azure/abort-controller",
				"@azure/core-auth",
				"@azure/core-tracing",
				"@azure/core-util",
				"@azure/logger",
				"@typespec/ts-http-runtime",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/constants.js": {
					"bytes": 1235,
					"sha256": "e9d70d4e7328ee41cf3f3a0c332147cda0072e10096489dd8f396cbf9c605f98"
				},
				"dist/commonjs/createPipelineFromOptions.js": {
					"bytes": 3866,
					"sha256": "90c02637a27d49773d33c222b38f5e2edb709897b1d8687e6bfed0e6f28237b7"
				},
				"dist/commonjs/defaultHttpClient.js": {
					"bytes": 1729,
					"sha256": "ce5ed90292727b0b69bbd3bff02999d8b854e66861eb67e6ac091d243bd0f082"
				},
				"dist/commonjs/httpHeaders.js": {
					"bytes": 1277,
					"sha256": "4df16f89490a44133170f12c1c54d1673cee8b5a51cad8bea0336e28fc2d2234"
				},
				"dist/commonjs/index.js": {
					"bytes": 7337,
					"sha256": "c21df2fe5988bd8d6e4a4bdf8114c1cc785ab205b3f8d4d697e5304ca73d138e"
				},
				"dist/commonjs/interfaces.js": {
					"bytes": 776,
					"sha256": "abd643527a5abc1af5aa7fa0c391a85c9ed48150029678e21870908d5cbac56b"
				},
				"dist/commonjs/log.js": {
					"bytes": 1156,
					"sha256": "56969c6746c363b109a895dd528c29323e51629b48bcfbfcef9a5c6b60ccba01"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/pipeline.js": {
					"bytes": 1255,
					"sha256": "67aaf744a97d4b062a22ff39cbd4f0aa1dfda1c6b848da3c844e3da786653b82"
				},
				"dist/commonjs/pipelineRequest.js": {
					"bytes": 1307,
					"sha256": "d1810c8544e03b70da0381af221c16f2c2fbfc5bb110d318a739db09ebc1043b"
				},
				"dist/commonjs/policies/agentPolicy.js": {
					"bytes": 1359,
					"sha256": "728c72f12a03533f581326daf307311ce7a21757ae3a05b47d332c95df746a2b"
				},
				"dist/commonjs/policies/auxiliaryAuthenticationHeaderPolicy.js": {
					"bytes": 3746,
					"sha256": "a61c4fb5b071de78dcc63a230b89779f319411d822919b092a5f2588fec34311"
				},
				"dist/commonjs/policies/bearerTokenAuthenticationPolicy.js": {
					"bytes": 8165,
					"sha256": "1b714ddfff3317e4c57fdd96d46be5f7c69230c62c9acce43c2cb0b17e658029"
				},
				"dist/commonjs/policies/decompressResponsePolicy.js": {
					"bytes": 1531,
					"sha256": "0c915b066e45f4cc7d3196c1f460a6170602fc5d0f760cf4a4af5519a203dc8b"
				},
				"dist/commonjs/policies/defaultRetryPolicy.js": {
					"bytes": 1466,
					"sha256": "02408d8851fb1487c3a6301a44e44024ab51544920504421e08f6905c69ff00a"
				},
				"dist/commonjs/policies/exponentialRetryPolicy.js": {
					"bytes": 1522,
					"sha256": "484954677ec843f62ded0375fff4d1721ad337aee804691c380932d57a4ad5f2"
				},
				"dist/commonjs/policies/formDataPolicy.js": {
					"bytes": 1391,
					"sha256": "e05b5364f730a60868dd569ec15b56097f30b77b6f2208a776c9299f584478ac"
				},
				"dist/commonjs/policies/logPolicy.js": {
					"bytes": 1428,
					"sha256": "4a412e77596839e87373ed6c42caf15b012099cd6a583e91f7ac12d1723ebb8e"
				},
				"dist/commonjs/policies/multipartPolicy.js": {
					"bytes": 1859,
					"sha256": "c46b4a4a702f8c086d03ffb985201b4770628d211adb8f345cc7bcf302279a7a"
				},
				"dist/commonjs/policies/ndJsonPolicy.js": {
					"bytes": 1552,
					"sha256": "0e8f5ac1a998f1f09da653bfcd2c0d389f9667929b60d2208e7a102004995ac7"
				},
				"dist/commonjs/policies/proxyPolicy.js": {
					"bytes": 1590,
					"sha256": "f2b50925c15774c7a50537c6e3907edda19e1a8790571cd52475664f5a38d44c"
				},
				"dist/commonjs/policies/redirectPolicy.js": {
					"bytes": 1410,
					"sha256": "0690e01609130e5a126a62c5f39136269f05b6810a11d825cdb8d2040cad08bd"
				},
				"dist/commonjs/policies/retryPolicy.js": {
					"bytes": 1571,
					"sha256": "869d0cfbbeae4957ca97f9ab30d3d26cc68da671247a816678b7319ba5b80004"
				},
				"dist/commonjs/policies/setClientRequestIdPolicy.js": {
					"bytes": 1684,
					"sha256": "9389a52596ea701dbcc392ed6fb6efed644b820fafae1c9638cf65b6acb89f0b"
				},
				"dist/commonjs/policies/systemErrorRetryPolicy.js": {
					"bytes": 1522,
					"sha256": "30f6d654ff34a981081ef7ae829dc6fda0b86783ae76952c7fb4457efdf0b256"
				},
				"dist/commonjs/policies/throttlingRetryPolicy.js": {
					"bytes": 1508,
					"sha256": "3c356d5038d5834c85bf8402d26d85b834067fbc8b437321d9499bbbfb135e84"
				},
				"dist/commonjs/policies/tlsPolicy.js": {
					"bytes": 1343,
					"sha256": "244ed2c0ca11a8fd3d48276a711d97f67f6b5dd8ce9a8ecfd62d522a93da20ae"
				},
				"dist/commonjs/policies/tracingPolicy.js": {
					"bytes": 5072,
					"sha256": "a4672d7c44c90b97f569311f2a6d69bddcb691dab101215ff1c521e0d2343d2c"
				},
				"dist/commonjs/policies/userAgentPolicy.js": {
					"bytes": 1750,
					"sha256": "d59feaf6b769459cd6cc5861b2689420a8632d54558aa97325180a7357475d36"
				},
				"dist/commonjs/policies/wrapAbortSignalLikePolicy.js": {
					"bytes": 1882,
					"sha256": "8cf3153ce3fc28b3057293c563dba2676474c7360cef1b54d47fb1a4437aea78"
				},
				"dist/commonjs/restError.js": {
					"bytes": 1316,
					"sha256": "b04f7c53886a28f33cf5b65af243418046eee7bde1a6d5da5ea6596a7618e12d"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 329,
					"sha256": "8e88f31e91725828fbb3f8d5e07cd99f90fb6e8d5ec4303b5c23846f1f1df8cf"
				},
				"dist/commonjs/util/createFile.js": {
					"bytes": 1232,
					"sha256": "e105feee25d23bb51b7dba90f1a5ae959a5e9a8e2aaf2bb2d02242515be7d67a"
				},
				"dist/commonjs/util/file.js": {
					"bytes": 3402,
					"sha256": "f9d3073a6b35d495ae0e646ca1d6236bbae34e4ae1e9de7293d952fe1e0304e5"
				},
				"dist/commonjs/util/tokenCycler.js": {
					"bytes": 4420,
					"sha256": "0c9dc11919d68801987b06ad9e0224200041ca7a3fce35c0b8aa10d283810f4a"
				},
				"dist/commonjs/util/userAgent.js": {
					"bytes": 1977,
					"sha256": "81d53f6c2044dafc5cd30dc1e9d29dc55c74eb6cd4b38a097c441b9d45496040"
				},
				"dist/commonjs/util/userAgentPlatform.js": {
					"bytes": 2634,
					"sha256": "cd7b74e11ff05cf8e8e474f21279f617a689ae004fc87d725ca791d7b9c1b42e"
				},
				"dist/commonjs/util/wrapAbortSignal.js": {
					"bytes": 1896,
					"sha256": "46848cb536fe25ffbad8d232827af1a21dd1e874b3b7570c5525673df29fba1b"
				},
				"package.json": {
					"bytes": 4708,
					"sha256": "622a08c08d006e5ca9cf73d4eacdd307d43b7a2717cae30934b6e10c4202ebc0"
				}
			} }
		},
		"@google-cloud/paginator": {
			"version": "7.2.0",
			"integrity": "sha512-l+x6YObHGTuqBCMvC0SXo3Cnyqg4FkWWKYRptf46PACHJ5GAUuhsd2b3wphgGrg1ybs/LAb+q5MnUTuG/3+v7w==",
			"tarballBytes": 9899,
			"unpackedBytes": 44032,
			"needs": { "any": ["extend"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/src/index.js": {
					"bytes": 8766,
					"sha256": "0615f0ef374b82720467bff8f2af71b3155dab975dab6ce536f80f9708f07fbb"
				},
				"build/src/resource-stream.js": {
					"bytes": 3248,
					"sha256": "b10813a39d313c1c5eccf08c39906bec232046c01beba1c84cdfc5cbb7c11c34"
				},
				"package.json": {
					"bytes": 1394,
					"sha256": "a7e4499ba731c5b9d652f9b4820f824f9d016982791700a916b36e4e677a9a7e"
				}
			} }
		},
		"@google-cloud/projectify": {
			"version": "6.2.1",
			"integrity": "sha512-PV9oy7VpQRXLuqKuU5RSOHFQyWgvw2sT9MoTGykja9j6c9pv5+ttKTJiFsccu500YYIGiz8JCOsb60PfKmiV/w==",
			"tarballBytes": 7987,
			"unpackedBytes": 28160,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/src/index.js": {
					"bytes": 2498,
					"sha256": "c978b2b31511371528c55dde2d87df4502e2ac9950f15347ce63616b7be0249f"
				},
				"package.json": {
					"bytes": 1230,
					"sha256": "4b3ba7039359c95533ab719e1523c5f329ecc6fe49da8fe8cce87bd05257d9cb"
				}
			} }
		},
		"@google-cloud/promisify": {
			"version": "6.2.1",
			"integrity": "sha512-/+RvLJ5u+WhGay6Z3aY6OApDQmNqq1427Mmt7Eov9kYp69gdUiGSwFnygeTxfz69XBtYZLAnWikGMIoFXtKt+A==",
			"tarballBytes": 9557,
			"unpackedBytes": 35840,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/src/index.js": {
					"bytes": 5492,
					"sha256": "0ebfe069457a194b0656f487a04802f69a2eb401f723f5239fc42a9012a7cf40"
				},
				"package.json": {
					"bytes": 1501,
					"sha256": "ff05969e17c5cff8dd5c72e4685d188fb874d5b5a6cec0207b8af3915e1ffeb0"
				}
			} }
		},
		"@google-cloud/storage": {
			"version": "8.4.0",
			"integrity": "sha512-M3kA6UA2Tjp5aznCrgKcm9CzOjiQyRMnquqalqXAeS5wvkqqZxN8wpNjjHafOSYs6lQ82U7f2i8we4eTfIrpkA==",
			"tarballBytes": 296459,
			"unpackedBytes": 1751552,
			"needs": { "any": [
				"@google-cloud/paginator",
				"@google-cloud/projectify",
				"@google-cloud/promisify",
				"abort-controller",
				"async-retry",
				"duplexify",
				"fast-xml-parser",
				"gaxios",
				"google-auth-library",
				"html-entities",
				"mime",
				"p-limit",
				"retry-request",
				"teeny-request"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/cjs/package.json": {
					"bytes": 26,
					"sha256": "6392b0b0c1a4294137c5ef23f9d9e25b92c45bf3dafcc3e30008d1f3a2aadcf1"
				},
				"build/cjs/src/acl.js": {
					"bytes": 26591,
					"sha256": "9fb046f48e25cd4dcfe3a28de023f963902910e7b8e28f60adcece6c49a9702e"
				},
				"build/cjs/src/bucket.js": {
					"bytes": 149111,
					"sha256": "2b479cadd37a8e1aca680b2827f764fddd7a16dea7189ef210f0061708341c59"
				},
				"build/cjs/src/channel.js": {
					"bytes": 3266,
					"sha256": "14dbf9ea0b2f2b9cd343aea46d2e1f3c560b4c87230a91c049c302dba7b6f21a"
				},
				"build/cjs/src/crc32c.js": {
					"bytes": 12376,
					"sha256": "f98905706efb352ddc0e51c95bce3b66a3d4956b57ea5bc859c0ab819488a3c6"
				},
				"build/cjs/src/file.js": {
					"bytes": 157210,
					"sha256": "5afe966ccbb32534b2251d4afb1f698313630ec10f32122c4cef227c1876543b"
				},
				"build/cjs/src/hash-stream-validator.js": {
					"bytes": 6390,
					"sha256": "37ee8cfbf88c339d5331728577b046e6d277a864474a1b0b090f834b4c704c9e"
				},
				"build/cjs/src/hmacKey.js": {
					"bytes": 13341,
					"sha256": "79c917874261904c26ee9d684490919a1ca7a2b6bfd5f988bbf216b71d92c323"
				},
				"build/cjs/src/iam.js": {
					"bytes": 11739,
					"sha256": "bba3afcb1b003b3e7605db1d66f5184c1c1b8164be507b4dcce1122ba69ba5e4"
				},
				"build/cjs/src/index.js": {
					"bytes": 4749,
					"sha256": "293e81ed3a21f67ed238e84ffe0953182d3b1ebfa7dd4516f7ff9628359030da"
				},
				"build/cjs/src/nodejs-common/index.js": {
					"bytes": 929,
					"sha256": "596e68222a2faeb32c306328f0643d0ab49c503abca0e5e0d658bb49a1fb44d1"
				},
				"build/cjs/src/nodejs-common/service-object.js": {
					"bytes": 12058,
					"sha256": "6f2ceaabedc40fdb6a5ae35b0df5ad4c049c1d29a63ca62edfbcb32de28add55"
				},
				"build/cjs/src/nodejs-common/service.js": {
					"bytes": 7174,
					"sha256": "901b2f6598ab87f00142786aaa4b8292f4b1d7365220f4d22019048327e14ef7"
				},
				"build/cjs/src/nodejs-common/util.js": {
					"bytes": 32911,
					"sha256": "9d0a967f1676731e0b3d1b9c0affb2307256b3aac1f206d8e2cc846b30e5bc94"
				},
				"build/cjs/src/notification.js": {
					"bytes": 10594,
					"sha256": "5cd0fb3f466f11b51b7443c9e52884ab1935017f854de40385d88cef93e44386"
				},
				"build/cjs/src/package-json-helper.cjs": {
					"bytes": 704,
					"sha256": "92a2dee3b14aea81d6b715dd8c642ea4d86a2715c2abfa3474854725a5154627"
				},
				"build/cjs/src/resumable-upload.js": {
					"bytes": 51029,
					"sha256": "676a6e138307a0e150848f67d4e2102f3ef98c93991e5690a71dd9903d52e60d"
				},
				"build/cjs/src/signer.js": {
					"bytes": 14256,
					"sha256": "ae61f6b19fb02209796119c4d2de77b30784c3770ffa0fe99970e630f9d3421e"
				},
				"build/cjs/src/storage.js": {
					"bytes": 47308,
					"sha256": "d6f84f6f3ee2fd451faa07f4df297c54e1603c89c85440aac240b870de726e45"
				},
				"build/cjs/src/transfer-manager.js": {
					"bytes": 37136,
					"sha256": "f0cacfb2785085c17729b42fdd8e77f31d48e36f902cf85ccfbdb01fa7ae8281"
				},
				"build/cjs/src/util.js": {
					"bytes": 12549,
					"sha256": "cb3a14fd4de24d8999f3b75db5118c984e427c83c280b87d31677fe1063aed5e"
				},
				"package.json": {
					"bytes": 4583,
					"sha256": "a00e8f2a8070ce71de7b8cde6d6f8766e0b2fb182ae3e6b14f4eca341c69e004"
				}
			} }
		},
		"@nodable/entities": {
			"version": "3.1.0",
			"integrity": "sha512-LsS/DjHr+uDM647Gru/cA8+J3a3HfhttwCKLyuoyN7yXTFCxKBtSgMQBvrW9yNPa2/zDRUNuGPaH5QUFoa4arQ==",
			"tarballBytes": 22363,
			"unpackedBytes": 82432,
			"needs": { "any": [] },
			"files": { "any": {
				"package.json": {
					"bytes": 1271,
					"sha256": "81fc13661f9431f9f72ae5a1723482a1bcb473af463b93ca0b27c42461a6c6c9"
				},
				"src/EntityDecoder.js": {
					"bytes": 25816,
					"sha256": "a56cf2bf8174e0adf94970d70e003afcfc3923a53d0cf973f92d374cfe684544"
				},
				"src/EntityEncoder.js": {
					"bytes": 8479,
					"sha256": "812a2077e073564d6470b8fda8ac0d20ecaaf75ddb1594d55d28acc2da8a1a71"
				},
				"src/all-entities.js": {
					"bytes": 1497,
					"sha256": "2f1340ab32dce314f41638b7ee6d0368b974e3302983154b815a6d49a6dfb63b"
				},
				"src/entities.js": {
					"bytes": 18791,
					"sha256": "96ec5d127a4e8cd77bdc678422f0d57c8ff9e37bcec999983da71a7b72ce9a0e"
				},
				"src/entityTries.js": {
					"bytes": 2359,
					"sha256": "fa2838d141fba0e8ee5bd2197956c3f6b1d23668be2c8841a585614ea7051f99"
				},
				"src/index.js": {
					"bytes": 515,
					"sha256": "79a65ddeda08664d00b7b82f5a903ea437de1dff54a02ed469e9cb1067cb568b"
				}
			} }
		},
		"@smithy/core": {
			"version": "3.41.0",
			"integrity": "sha512-fuZ34H1uizS3WgcX9VXG7Uy8od5A5/kCc+CR3NkHLNm2H/BE9AUHG02VIdu8ZB7FYhLqsr/RZbqAoXuOCg/Oxg==",
			"tarballBytes": 424546,
			"unpackedBytes": 2927104,
			"needs": { "any": ["@smithy/types", "tslib"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11385,
					"sha256": "07364a5f7d0177a59a05a0002187431f8f899320983c0dc049d72df015e8064c"
				},
				"cbor.js": {
					"bytes": 189,
					"sha256": "311ed187bd28ecc2e7f8f9da85a15ea59c76a623d0b4d0673b1bf4d704729ba0"
				},
				"checksum.js": {
					"bytes": 193,
					"sha256": "a59e83d971117013e5f4ab519d4408ee44722d732118eaacdfacd035db2b9c9a"
				},
				"client.js": {
					"bytes": 191,
					"sha256": "417d11f5b9f74e14c82d4039a220e1cb0935b5fef34d6cfe454b48558ba610a0"
				},
				"config.js": {
					"bytes": 191,
					"sha256": "f37a612df0f8b3812120d1dfb6aabaf9e11d54847b1bd12a9fe09faee4af1b58"
				},
				"dist-cjs/index.js": {
					"bytes": 13540,
					"sha256": "e92cfb73627b22030e10b84d4f8492450027b2b34b1b528f7de8f89ec92d05fe"
				},
				"dist-cjs/submodules/cbor/index.js": {
					"bytes": 82887,
					"sha256": "b7732eaa2de7e2275028252498c04d59cd84ebad192535abbd613703f65df23f"
				},
				"dist-cjs/submodules/checksum/index.browser.js": {
					"bytes": 13947,
					"sha256": "30afc2fea5929c914995551f1b517b63e67560e6aa5e230461fe0fc4ea22fcaf"
				},
				"dist-cjs/submodules/checksum/index.js": {
					"bytes": 18654,
					"sha256": "20dd32732b12c09fe4daaa474cad31024708c0dd8b4615f2190a8a5ba99bca48"
				},
				"dist-cjs/submodules/checksum/index.native.js": {
					"bytes": 14895,
					"sha256": "60e9a00f9c6165f187374f005a29adb3a05bfd14d9df3f874115e8d248aaebaa"
				},
				"dist-cjs/submodules/client/index.js": {
					"bytes": 45590,
					"sha256": "a020eb9c0a20f4d965f9e6651e2eb1cf6ecab7fe72fdb4c866d55d77665d7a5b"
				},
				"dist-cjs/submodules/config/index.browser.js": {
					"bytes": 14430,
					"sha256": "99e83dd7b6ecbf5bd194f31244e71d9346477b413afff844743abe6b2d49bc10"
				},
				"dist-cjs/submodules/config/index.js": {
					"bytes": 29410,
					"sha256": "ee70904bf4f457a036a56d6cb4ecf403a2853f020aec35df10cc2f5fe536136a"
				},
				"dist-cjs/submodules/config/index.native.js": {
					"bytes": 13881,
					"sha256": "7f2ea6f853f120170f22bbc496acffb3b55266b1e338097ea7ba9e6d9923a761"
				},
				"dist-cjs/submodules/endpoints/index.browser.js": {
					"bytes": 31277,
					"sha256": "90d9a337321dc6a45d29b7302ef5936048737489864c7a5b466dd5e809562f7c"
				},
				"dist-cjs/submodules/endpoints/index.js": {
					"bytes": 33630,
					"sha256": "726da87a6b86fc27722da58843b9df8f9027c4734c37e6bd355714363951b7cc"
				},
				"dist-cjs/submodules/errors/index.js": {
					"bytes": 462,
					"sha256": "02e1ae9f962f6db4799cee85912bac0ff10f7e25515b721070a83219b7e313e0"
				},
				"dist-cjs/submodules/event-streams/index.browser.js": {
					"bytes": 37287,
					"sha256": "e5da59a49c14cbbf89c41a7b88765c727f8697432430f0a8e2180bf0045c1b30"
				},
				"dist-cjs/submodules/event-streams/index.js": {
					"bytes": 37833,
					"sha256": "a62690c01d71c9ec47d81907d08b1ceb3f98d2d0cb126f810e4379fe30a49c66"
				},
				"dist-cjs/submodules/protocols/index.js": {
					"bytes": 113707,
					"sha256": "95c392a386ccb0f252506b562df1237e27b9915df75a5644d0393e978207af12"
				},
				"dist-cjs/submodules/retry/index.browser.js": {
					"bytes": 33533,
					"sha256": "02facc1d6b2fe9661d7c3d5e101d284d237472ccb39ec5e0672c7be6691b9227"
				},
				"dist-cjs/submodules/retry/index.js": {
					"bytes": 34655,
					"sha256": "a1d180a18ec5bfaff0de8efe65b9f208e7758b709dbdc8f0004decc67e967e4f"
				},
				"dist-cjs/submodules/schema/index.js": {
					"bytes": 21665,
					"sha256": "e8a99f675be4e17b70737748aa416877470e7af5b6bfd3cadc30c3b588829e88"
				},
				"dist-cjs/submodules/serde/index.browser.js": {
					"bytes": 50370,
					"sha256": "8ba7d26d3079c8cc1db4e28739a7f460ae2d9f0bf25f7b2afdf31b31f630add1"
				},
				"dist-cjs/submodules/serde/index.js": {
					"bytes": 62572,
					"sha256": "fe691650e0934ade950dce924f3553ef4c2a0d8bbda13e7630bd0320b5b02f52"
				},
				"dist-cjs/submodules/serde/index.native.js": {
					"bytes": 50370,
					"sha256": "8ba7d26d3079c8cc1db4e28739a7f460ae2d9f0bf25f7b2afdf31b31f630add1"
				},
				"dist-cjs/submodules/transport/index.js": {
					"bytes": 5412,
					"sha256": "976b97367b83a11378c70ac6c437cf74f53e94f48cb58722be68229defbc4228"
				},
				"endpoints.js": {
					"bytes": 194,
					"sha256": "7fba0ecf073567f6d1dc6cf185459181a789e0467a4aba86b6b42b69819331f8"
				},
				"errors.js": {
					"bytes": 191,
					"sha256": "265d8892bfbca7244878a1bdf3684a292e10881636d4bd140dc93b0959d29cb4"
				},
				"event-streams.js": {
					"bytes": 198,
					"sha256": "eb2606189778c44780a353d184c5fbf978a77a18f77ef5540573c87814ad4b66"
				},
				"package.json": {
					"bytes": 10544,
					"sha256": "9ef0601cffbbabd294aa1c5ed113d030ddd3e65af7f3449b91830950a44e9150"
				},
				"protocols.js": {
					"bytes": 194,
					"sha256": "16a7b6cc1992ce81a549950c3d4618f97a9933f9d038a053511d922414b1550c"
				},
				"retry.js": {
					"bytes": 190,
					"sha256": "da2d935bb1e733976cd894f642fba0e3d533170abaa2fa49e2fd35fd97c83806"
				},
				"schema.js": {
					"bytes": 191,
					"sha256": "dc63106c61c4566bb7771a55d9d1683763b34ecc48c18daf72ea9061a585920a"
				},
				"serde.js": {
					"bytes": 190,
					"sha256": "b5a192f313acbbc2bda0577ac957027706dfc8c00c1d3a335bb1a471afbad6d4"
				},
				"transport.js": {
					"bytes": 194,
					"sha256": "e7c26e0550efe57d6718126f75b8a6486a711950a034b9d1268caf9effdc6ae0"
				}
			} }
		},
		"@smithy/credential-provider-imds": {
			"version": "4.5.2",
			"integrity": "sha512-A9uSdn72ozbRUSit0eib0TW7nXuNPlaeM0zcGkJ+nE6tFcSDbnmtwoxbTCFBukVQcszDAyvsd7+rTduPTXpygg==",
			"tarballBytes": 17698,
			"unpackedBytes": 124416,
			"needs": { "any": [
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "d82ceb8cbd004a2d4834085c557d55459f528e30268d95159ee1e4030a693a6e"
				},
				"dist-cjs/index.js": {
					"bytes": 15218,
					"sha256": "b26d7faec162460d7416db210743260b3bd1a6a3f3c565216feb75e9123d5cb7"
				},
				"package.json": {
					"bytes": 1702,
					"sha256": "1e3b437bfaf7800cbcd770cc744084ab9e3b6c445196b707fde90e2f66e0403c"
				}
			} }
		},
		"@smithy/fetch-http-handler": {
			"version": "5.8.1",
			"integrity": "sha512-h8BdMUrUBhMhMaeK7QqAdINRZezCGuYOCpcOZZ1ewxbHST9rdTd09xwNpvLTYfzDRehxQiReK4SKbdYZxBA+ew==",
			"tarballBytes": 12370,
			"unpackedBytes": 65536,
			"needs": { "any": [
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "d82ceb8cbd004a2d4834085c557d55459f528e30268d95159ee1e4030a693a6e"
				},
				"dist-cjs/index.js": {
					"bytes": 6909,
					"sha256": "e37481cf9eb174dab8130572a669fc9c6683bcfd0e7ae6817d90b47167105abf"
				},
				"package.json": {
					"bytes": 1772,
					"sha256": "6473f5ec29d6e21ae38824265465ba1b95cb7d9d5dc6c6f485c6145879f8cbee"
				}
			} }
		},
		"@smithy/node-http-handler": {
			"version": "4.14.2",
			"integrity": "sha512-i1uORV1v3qBqP43ayRKzIdm1q5x14tf8N4Dd06/QUX1Szm6VxHMrTsu20X5E63UFsaNZCRjI4SXG0jDmqYa+3w==",
			"tarballBytes": 29107,
			"unpackedBytes": 185344,
			"needs": { "any": [
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "d82ceb8cbd004a2d4834085c557d55459f528e30268d95159ee1e4030a693a6e"
				},
				"dist-cjs/index.js": {
					"bytes": 34828,
					"sha256": "e962f7385fd2a1d8e4dca454ea78b3d4c61981baffedb841cb8fa67a84d308c0"
				},
				"package.json": {
					"bytes": 1649,
					"sha256": "395aace10ec8ec73f9c7a71e7d3c0729901670f0663b29e1782b67b3916223c7"
				}
			} }
		},
		"@smithy/signature-v4": {
			"version": "5.7.5",
			"integrity": "sha512-WPjdr5oWOk1LArpI4pavu+fSo+/evi0Re1olxGvqwuZopd4gYR1UGCi+Soyn/IjmafqbWs+ZC+3AKxJS3ZpwUg==",
			"tarballBytes": 21353,
			"unpackedBytes": 145408,
			"needs": { "any": [
				"@smithy/core",
				"@smithy/types",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "d82ceb8cbd004a2d4834085c557d55459f528e30268d95159ee1e4030a693a6e"
				},
				"dist-cjs/index.js": {
					"bytes": 24122,
					"sha256": "c61f737d9a139896bbe4b10308c0a294d38b9345e41f937e22b3626b2d7d487e"
				},
				"package.json": {
					"bytes": 1589,
					"sha256": "f3817922e717df10e63d4cc1b5ee2f8d8e54f6f64f40f1823dd0823dedc5e7e5"
				}
			} }
		},
		"@smithy/types": {
			"version": "4.20.0",
			"integrity": "sha512-lCA6QG22dPk9ecHbv91jDQZsmtPUjdS1aE2Il6NNPqe7DrYc0dZQi6DhcESk2KYXH2sp5xbAcGdYMZDFnuzA2A==",
			"tarballBytes": 82635,
			"unpackedBytes": 507904,
			"needs": { "any": ["tslib"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11385,
					"sha256": "07364a5f7d0177a59a05a0002187431f8f899320983c0dc049d72df015e8064c"
				},
				"dist-cjs/index.js": {
					"bytes": 3349,
					"sha256": "9d6dc721faba0c34fce3d8e1fa464f10446cb998529a1a774d9538a071e8c5ab"
				},
				"package.json": {
					"bytes": 1389,
					"sha256": "cc39d011cd8fc26837c1b6d4f3c60161eef3df86ea9df81143901ba819efb06d"
				}
			} }
		},
		"@typespec/ts-http-runtime": {
			"version": "0.3.6",
			"integrity": "sha512-jIXhD0eWQ1JA6ln/5Dltyx22UxWNrw0hZmhy2rlv6m6KgF7kplHx3g0fzi09lNmTJQRR91OlemYp3xFnvDK9og==",
			"tarballBytes": 260948,
			"unpackedBytes": 3045376,
			"needs": { "any": [
				"http-proxy-agent",
				"https-proxy-agent",
				"tslib"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1074,
					"sha256": "7c77a44a8acd9b41fdc209864a8016b3d430b5d0e09309818d5b7444336df744"
				},
				"dist/commonjs/abort-controller/AbortError.js": {
					"bytes": 1188,
					"sha256": "df1c09970b89a242306c480956a502ba33878a2f1d04ef43dbac30a1a84ef3d0"
				},
				"dist/commonjs/auth/credentials.js": {
					"bytes": 1699,
					"sha256": "726137b320ef6bc4ac70e029679b0c3ddea84dce428ba64c3f448544c415e59c"
				},
				"dist/commonjs/auth/oauth2Flows.js": {
					"bytes": 779,
					"sha256": "006b7c9c937203a307fb9e6a1036bd234fd9b639b24364dec69429c7304f560d"
				},
				"dist/commonjs/auth/schemes.js": {
					"bytes": 767,
					"sha256": "76710e85c45fbe6a56f2eb140a44a90b7aa58a8c84cbda673ecbffb55564b304"
				},
				"dist/commonjs/client/apiVersionPolicy.js": {
					"bytes": 1634,
					"sha256": "88f22d0a200d751419cb936381d3771454ca84d4f971f0036ec981854157d6a8"
				},
				"dist/commonjs/client/clientHelpers.js": {
					"bytes": 3358,
					"sha256": "ef7e1ba30efccb565907bfe15f52fdf2ab258b5deba56b18d946f62a77d9d151"
				},
				"dist/commonjs/client/common.js": {
					"bytes": 764,
					"sha256": "9af81fff03166a1aa63e3dc1a8b96c8fd611a107a053e1aab2b994aad2a18f15"
				},
				"dist/commonjs/client/getClient.js": {
					"bytes": 5599,
					"sha256": "4da03ab79423cbe728c48959a57e34562152ffe60e649d9a7f5d5001847ee45f"
				},
				"dist/commonjs/client/multipart.js": {
					"bytes": 4713,
					"sha256": "13a742188a793bc79f35434eff7372b1c2b6d96bce65d14e1341af30d4b1ba32"
				},
				"dist/commonjs/client/operationOptionHelpers.js": {
					"bytes": 1715,
					"sha256": "69f429f1c13fffc09431690fbdf43f26834a1f1c5faa01ee4a4252721332e17c"
				},
				"dist/commonjs/client/restError.js": {
					"bytes": 2203,
					"sha256": "c5379d9fe87afb28e1b83ecb584995006cc6491fb019530dd1f4cefaf1825ee9"
				},
				"dist/commonjs/client/sendRequest.js": {
					"bytes": 6403,
					"sha256": "8291f87d3fd3d0d59d8eca064b61456a8f99ef3dafd88360a741be5cb45430a9"
				},
				"dist/commonjs/client/urlHelpers.js": {
					"bytes": 8637,
					"sha256": "19d7f5d7b8ec4d5e55bd2bcaa1c3774c1bed6858fa37acef2fcd7a20b782c2a4"
				},
				"dist/commonjs/constants.js": {
					"bytes": 1234,
					"sha256": "b16f94de1d6b3b053f72c702cffe05c4b7230e583eba5f1e7e07f476a61ac790"
				},
				"dist/commonjs/createPipelineFromOptions.js": {
					"bytes": 2376,
					"sha256": "faef48b800d12431088cecd96c930696509b34793b2a79c67bfbd837d5ec6e84"
				},
				"dist/commonjs/defaultHttpClient.js": {
					"bytes": 1300,
					"sha256": "158df6674be4183ff9ac9ce1693f94ec8fe2a2ed8b6a0c6703c4af774e164edb"
				},
				"dist/commonjs/env.js": {
					"bytes": 2705,
					"sha256": "67b4989d9eba03211271babbfb0ea0433a0cef5456d871806d4a6e20197996a8"
				},
				"dist/commonjs/formData.js": {
					"bytes": 1558,
					"sha256": "1a9b7d880079cb6110e51d89f1f23341bd96b89fd0a0058fea02693064362a3a"
				},
				"dist/commonjs/httpHeaders.js": {
					"bytes": 3574,
					"sha256": "433aaf375ded5b5a4b360e191331f0c524686c298c0ecded45bd5fdacbbfea91"
				},
				"dist/commonjs/index.js": {
					"bytes": 3001,
					"sha256": "115c907f243cd1b09412a2add27f705c9088aea52cc160ef18412a3741fb4ef9"
				},
				"dist/commonjs/interfaces.js": {
					"bytes": 776,
					"sha256": "abd643527a5abc1af5aa7fa0c391a85c9ed48150029678e21870908d5cbac56b"
				},
				"dist/commonjs/log.js": {
					"bytes": 1158,
					"sha256": "1b7a7325aedd5aeaff02ecddaec736e63986586e93eca068373a402e8d443696"
				},
				"dist/commonjs/logger/debug.js": {
					"bytes": 5298,
					"sha256": "0c8fad80d8e16e9139d4e6874185a1f279a60d1e917fb270ed92e5cfee802a41"
				},
				"dist/commonjs/logger/internal.js": {
					"bytes": 1151,
					"sha256": "cacf8a9ec11abcf385e0c871385b30e6035d5a9ec3cce958a3eb516cd4941336"
				},
				"dist/commonjs/logger/log.js": {
					"bytes": 1933,
					"sha256": "8a1c10f92dd951bec766e20538b8cd3dba2b62c831838723fc861c8693e36aac"
				},
				"dist/commonjs/logger/logger.js": {
					"bytes": 5130,
					"sha256": "155589d7ea2b3683bf67d6fb96058f3036f2d2eee986df28d71677ce44f0e0f1"
				},
				"dist/commonjs/nodeHttpClient.js": {
					"bytes": 12558,
					"sha256": "7a1849a306464feb966c4eba4c1b1eaacd1919c25c18dace1346ce32cd2e3933"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/pipeline.js": {
					"bytes": 6806,
					"sha256": "5ddfab1227764c7f61ead0029cd28bf66b5eb9b743f3c14938828ed662a75dc9"
				},
				"dist/commonjs/pipelineRequest.js": {
					"bytes": 2724,
					"sha256": "e2c5e6cb96d5b7ead6c598ee6ef4f7ea0eea597c97dd41fd033e801b67258a1e"
				},
				"dist/commonjs/policies/agentPolicy.js": {
					"bytes": 1385,
					"sha256": "c901fffeb0265343fe65f9601a5a464a3cea64c50ff4bcdd68a7c584a7c9c4ab"
				},
				"dist/commonjs/policies/auth/apiKeyAuthenticationPolicy.js": {
					"bytes": 2066,
					"sha256": "aa3f5e812dfc134cf84c6bdbea56297fa94952da1067180d5ffb03d17b9b05c5"
				},
				"dist/commonjs/policies/auth/basicAuthenticationPolicy.js": {
					"bytes": 2268,
					"sha256": "5792a27db277a0e0bcdd083b59c6db74e6f02515cb84c2857cc07f459d7d0c34"
				},
				"dist/commonjs/policies/auth/bearerAuthenticationPolicy.js": {
					"bytes": 2078,
					"sha256": "62dcf525562efe985ba2b287a02efc7238b634ad4e877fc859b14fdd18f356bb"
				},
				"dist/commonjs/policies/auth/checkInsecureConnection.js": {
					"bytes": 2282,
					"sha256": "8fcaae85e58a04af18abc5ba883e6480e31a5cb65eacf61705d8b201507a84ba"
				},
				"dist/commonjs/policies/auth/oauth2AuthenticationPolicy.js": {
					"bytes": 2053,
					"sha256": "811e2ec574d5e026b0d8c69e632578df430d43ae5a8ccafefb717cf22d560fd3"
				},
				"dist/commonjs/policies/decompressResponsePolicy.js": {
					"bytes": 1617,
					"sha256": "ccd06aa679b48e6ab6363a4975d1605f22cd8d9eb4fd9c81f2e0e69854fe4625"
				},
				"dist/commonjs/policies/defaultRetryPolicy.js": {
					"bytes": 1953,
					"sha256": "cd8474c3fdc18c74d1eca3fbe1f9d79c9267f5cb04408e6f5f1351fbcef912ba"
				},
				"dist/commonjs/policies/exponentialRetryPolicy.js": {
					"bytes": 1857,
					"sha256": "490009b03856a2487ed96c466f3e11dd1693d3db8903a7c2aded9546c476f26d"
				},
				"dist/commonjs/policies/formDataPolicy.js": {
					"bytes": 3914,
					"sha256": "dd40ade0513005d469616663fe64c39c180ad3a27a61934d08b106f593582105"
				},
				"dist/commonjs/policies/internal.js": {
					"bytes": 4426,
					"sha256": "3973d22948465a840e4895ae4d94dd9d2f0415068dd2c7c3d12dd1c122c8c1a7"
				},
				"dist/commonjs/policies/logPolicy.js": {
					"bytes": 1959,
					"sha256": "e6463b54bccca65270181bbeda642cd868892261f745dbbac2fbf93545534c38"
				},
				"dist/commonjs/policies/multipartPolicy.js": {
					"bytes": 4911,
					"sha256": "4f22a7f361cd0abe01a1005d4a8c8dee38f04ce9609323fe8dc9c2c6b4467bf0"
				},
				"dist/commonjs/policies/platformPolicies.js": {
					"bytes": 1930,
					"sha256": "25f92d2a799761a71ac1968cb11c5c76d2172fe6951d77059c900b2bb7b3940c"
				},
				"dist/commonjs/policies/proxyPolicy.js": {
					"bytes": 5930,
					"sha256": "93aff86fa977181501b8f5c77016e02e754a679443ee841cf02cb24959c89b31"
				},
				"dist/commonjs/policies/redirectPolicy.js": {
					"bytes": 2837,
					"sha256": "1bd4d6434489f5b5412c811a0658810d35be44475d03b24a4e088fd08282d75f"
				},
				"dist/commonjs/policies/retryPolicy.js": {
					"bytes": 5133,
					"sha256": "593d7154e723c43db0266c44742f431fdb922680ad17aa81ea6d71ede602171f"
				},
				"dist/commonjs/policies/systemErrorRetryPolicy.js": {
					"bytes": 1953,
					"sha256": "3523aafd7cfe258360c5026c7c96024c88cf6f4eb8130ceca25b74ebea2e7493"
				},
				"dist/commonjs/policies/throttlingRetryPolicy.js": {
					"bytes": 1826,
					"sha256": "5b82da9c85b99b78e2c335199a65968fee47f875f1edb6c7bb1ba86493f3dfd3"
				},
				"dist/commonjs/policies/tlsPolicy.js": {
					"bytes": 1381,
					"sha256": "d736438570e3ec47ad7a7017df45af47d624e44baa378b8edbd91381f966a33a"
				},
				"dist/commonjs/policies/userAgentPolicy.js": {
					"bytes": 1750,
					"sha256": "d59feaf6b769459cd6cc5861b2689420a8632d54558aa97325180a7357475d36"
				},
				"dist/commonjs/restError.js": {
					"bytes": 3191,
					"sha256": "070c46a6017a5cd491b834dd6373dc894c04ffd7811a2c4ddcb58689f455abf0"
				},
				"dist/commonjs/retryStrategies/exponentialRetryStrategy.js": {
					"bytes": 3198,
					"sha256": "0a9a9624f10ec783be9954722e82c36b53635e3a3d5f5c9e0d99770942b77370"
				},
				"dist/commonjs/retryStrategies/retryStrategy.js": {
					"bytes": 785,
					"sha256": "c36c9b751a3c34cbfe477a3cdca78fc96058134ce2b1ea77ea93161dff7881a3"
				},
				"dist/commonjs/retryStrategies/throttlingRetryStrategy.js": {
					"bytes": 2608,
					"sha256": "935aad8644815f42e40e7855d7eb7da3e2291431c5fd15cdd84ec69a022f1bdf"
				},
				"dist/commonjs/tsdoc-metadata.json": {
					"bytes": 329,
					"sha256": "8e88f31e91725828fbb3f8d5e07cd99f90fb6e8d5ec4303b5c23846f1f1df8cf"
				},
				"dist/commonjs/types.js": {
					"bytes": 761,
					"sha256": "8d0845c2e7306ff9afbb1454f2c7896159c1355dff7f33748ca527d780275082"
				},
				"dist/commonjs/util/bytesEncoding.js": {
					"bytes": 1357,
					"sha256": "8813c03457642e140efe4052aa3d2ddd4178690195526a4e3f8c3be08339df40"
				},
				"dist/commonjs/util/concat.js": {
					"bytes": 2504,
					"sha256": "81e444ff6a2f054d7493f73d3665c93f6d9d3c4fac07c48ef8000588f62f5e12"
				},
				"dist/commonjs/util/delay.js": {
					"bytes": 1475,
					"sha256": "c47c2895a44ece2bf065e4b884ef9df3cd923656179cca24ae71fd6e4b6d9a59"
				},
				"dist/commonjs/util/error.js": {
					"bytes": 1309,
					"sha256": "10f8bc1cb730e9d2ae10b991de439f23c56dd5aed0a676ae471cd7934627e76b"
				},
				"dist/commonjs/util/helpers.js": {
					"bytes": 2432,
					"sha256": "e594b64a932788c0893269efa418186b757f5d1d0b89d594b74d8de2dd6c0086"
				},
				"dist/commonjs/util/inspect.js": {
					"bytes": 1143,
					"sha256": "95d0980448fba875064719f16cf99b78b7b4ff89101e7ec15a40eaad78d68a6b"
				},
				"dist/commonjs/util/internal.js": {
					"bytes": 2575,
					"sha256": "dbb391e62f4835460a8bb68a1eec939020f85e40681efedab55f1bac188a0ac1"
				},
				"dist/commonjs/util/object.js": {
					"bytes": 1218,
					"sha256": "19c9eac9c96154985691b1b69e7882b292a96684119b48ac29b3f746f2a13e88"
				},
				"dist/commonjs/util/random.js": {
					"bytes": 1286,
					"sha256": "0f6f3e6b90b9110e3c642ffdeb057f9c0a83fd3c7bc216f6cebb3a1e901cbf09"
				},
				"dist/commonjs/util/sanitizer.js": {
					"bytes": 5081,
					"sha256": "bd86f070ce2d0f5a1e8609317e3ab5ad46ffdeb0db5ab742407374e1e8c57cb7"
				},
				"dist/commonjs/util/sha256.js": {
					"bytes": 1559,
					"sha256": "b5317682da85add01098dffed6e9d76a5d715a2fc74db024830060a239bdaf57"
				},
				"dist/commonjs/util/typeGuards-node.js": {
					"bytes": 1393,
					"sha256": "4a4a124823b8c49171808a3a71537b4f5ccb549186847bdba38d38f5fc57209e"
				},
				"dist/commonjs/util/typeGuards.js": {
					"bytes": 1780,
					"sha256": "ea4a71d870f14d9b09e0e0a6288a0c325fc4b27d0734726d567ce334e0118e61"
				},
				"dist/commonjs/util/userAgent.js": {
					"bytes": 2076,
					"sha256": "0ca94fc983cd540fd1b5f50713659cf84696965fa7070e0212e9ccd5f3517556"
				},
				"dist/commonjs/util/userAgentPlatform.js": {
					"bytes": 2634,
					"sha256": "cd7b74e11ff05cf8e8e474f21279f617a689ae004fc87d725ca791d7b9c1b42e"
				},
				"dist/commonjs/util/uuidUtils.js": {
					"bytes": 1126,
					"sha256": "4c698ac8e65d2c8cb0cdcd931f519d023fc3fba60aba26696ef5f5048ee9ee2a"
				},
				"package.json": {
					"bytes": 8763,
					"sha256": "cc19737e0ad13ffff91be74abe57c3cf3b3c3d3f3988a8e748e8493dcbef17f3"
				}
			} }
		},
		"abort-controller": {
			"version": "3.0.0",
			"integrity": "sha512-h8lQ8tacZYnR3vNQTgibj+tODHI5/+l06Au2Pcriv/Gmet0eaj4TwWH41sO9wnHDiQsEj19q0drzdWdeAHtweg==",
			"tarballBytes": 17548,
			"unpackedBytes": 89088,
			"needs": { "any": ["event-target-shim"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1071,
					"sha256": "dbbf03317f0101fed5643cd87ca80fb769e358fa4f428445bf2315deeb23a154"
				},
				"browser.js": {
					"bytes": 394,
					"sha256": "f0af5e244e61bc520c46ba9fe30aca43a7edff1362be274b2d44785359b4f629"
				},
				"dist/abort-controller.js": {
					"bytes": 3610,
					"sha256": "6b0b8d42ccfc69741b3f11b8268f094ce2a456715a5c8d2042ca5b2a033ea842"
				},
				"dist/abort-controller.umd.js": {
					"bytes": 9266,
					"sha256": "0e7718a4266ea9f6c8270dc00086fd9f2c6d9d06ff57279e4890d9b02f896220"
				},
				"package.json": {
					"bytes": 2915,
					"sha256": "3d64dcdcf9d0a1d045eb6bcaa5013d486f15527a3668e64b1155839a797da164"
				},
				"polyfill.js": {
					"bytes": 558,
					"sha256": "84855b3fbb1a0f4eac737b57b3e2836c0d6f433856f4577ab85dba0635ef8eac"
				}
			} }
		},
		"agent-base": {
			"version": "7.1.4",
			"integrity": "sha512-MnA+YT8fwfJPgBx3m60MNqakm30XOkyIoH1y6huTQvC0PwZG7ki8NacLBcrPbNoo8vEZy7Jpuk7+jMO+CUovTQ==",
			"tarballBytes": 7812,
			"unpackedBytes": 41984,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1101,
					"sha256": "8d8c55319c7729d57be811c747452636688d54f19701ee0752b6b15ad3771d9a"
				},
				"dist/helpers.js": {
					"bytes": 2314,
					"sha256": "6043c5c1bb76491992f6c56f65895e2e9167ae10122fef4d58d6638ebac4ba05"
				},
				"dist/index.js": {
					"bytes": 7324,
					"sha256": "c6503bd5e007db8b73fedf07b6eaaf4a94d5541953f0d06c8a17d1644c29a0c5"
				},
				"package.json": {
					"bytes": 1059,
					"sha256": "7a08cb2fe1d2b788e0a7bf6a9b7597dbeeeae804698c2fbd15de786d284d327c"
				}
			} }
		},
		"anynum": {
			"version": "1.0.1",
			"integrity": "sha512-N6//FLET/tXYNM/F6ABca1oH6fWB+KlTt909Le28WMDBk8oaT4vY17DCrwg2MvmuqUKt3Ni4N5dGJ/EoBgcO6A==",
			"tarballBytes": 7804,
			"unpackedBytes": 21504,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1077,
					"sha256": "8e75fc0e776c62ccadb8178ece8d3daa9ba7601fb0a49b2dfb0ea9a7a5c0aa07"
				},
				"anynum.js": {
					"bytes": 4309,
					"sha256": "f8c6a9b031489dfc1573e7a669e4860223ddeedc0007db5dbf5878a14249776d"
				},
				"digitTable.js": {
					"bytes": 5126,
					"sha256": "c649d39c53ebe6817c71407de8105b6d8cbc2326867f90d59f49ab02d9271b44"
				},
				"package.json": {
					"bytes": 896,
					"sha256": "41c5d60f0aa8b5f4133aeff56573a8c4130d4d1c19dc240398ff806b40a4470e"
				}
			} }
		},
		"async-retry": {
			"version": "1.3.3",
			"integrity": "sha512-wfr/jstw9xNi/0teMHrRW7dsz3Lt5ARhYNZ2ewpadnhaIp5mbALhOAP+EAdsC7t4Z6wqsDVv9+W6gm1Dk9mEyw==",
			"tarballBytes": 2595,
			"unpackedBytes": 9728,
			"needs": { "any": ["retry"] },
			"files": { "any": {
				"LICENSE.md": {
					"bytes": 1079,
					"sha256": "91887c62d26f64b8d6e98b1dca57e75aca62e6f9af79fb0783f8f1904abaeea6"
				},
				"lib/index.js": {
					"bytes": 1177,
					"sha256": "6afe6fd6f4530b07d1427cd3b1690bcdad456c6c62e1a3e00ce2419d6051cb3e"
				},
				"package.json": {
					"bytes": 1168,
					"sha256": "d020119178e3ed47b1b2d722c9d797e1f3dfdfebdcd8578588e9cc73d06c8014"
				}
			} }
		},
		"base64-js": {
			"version": "1.5.1",
			"integrity": "sha512-AKpaYlHn8t4SVbOHCy+b5+KKgvR4vrsD8vbvrbiQJps7fKDTkjkDry6ji0rUJjC0kzbNePLwzxq8iypo41qeWA==",
			"tarballBytes": 4109,
			"unpackedBytes": 15872,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1081,
					"sha256": "5b37224c080cdcc97c871ada971c224e9926370fe74f11b539aa1cf9f3b1aca1"
				},
				"base64js.min.js": {
					"bytes": 2192,
					"sha256": "d2e82495607abf54f16e21de04d90ba9ce1605451667d88425babece988f148b"
				},
				"index.js": {
					"bytes": 3932,
					"sha256": "829eadd8a1a441d25be0cb93b00e16a0d0c20fd294db95d8f2ed87e6954b7182"
				},
				"package.json": {
					"bytes": 1115,
					"sha256": "9758f3ab8c45e07bb9a368e32f9a8b3729623bbf47cbbb205b32d674ab2a91f0"
				}
			} }
		},
		"bignumber.js": {
			"version": "9.3.1",
			"integrity": "sha512-Ko0uX15oIUS7wJ3Rb30Fs6SkVbLmPBAKdlm7q9+ak9bbIeFf0MwuBsQV6z7+X768/cHsfg+WlysDWJcmthjsjQ==",
			"tarballBytes": 79843,
			"unpackedBytes": 360448,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENCE.md": {
					"bytes": 1147,
					"sha256": "def75ba75d6426f1c3f02addf8e175fbe6e0d8a82e541cbdffc16d2bd8fd7d6a"
				},
				"bignumber.js": {
					"bytes": 89684,
					"sha256": "08ff132ba18de1678e18a9f68bcad39cc970c94f7d219850468b2a7510cff0ce"
				},
				"package.json": {
					"bytes": 1309,
					"sha256": "192208575108629a3272453526258511a5911a8127ab955371fb1f25ac79e99d"
				}
			} }
		},
		"bowser": {
			"version": "2.15.0",
			"integrity": "sha512-xic6KSZglg/I4ymp45fdM4GWfYpBK79Fxd/TOvJktlaPgQqqDxvmGwOPZl2V0dyeS3Lj5c180bLhXF43iyAjZQ==",
			"tarballBytes": 87796,
			"unpackedBytes": 372224,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1797,
					"sha256": "dfde54fedc270c2a305d9a9f993d93f706d34624455a2fd2d2a05ca34d8ae8c3"
				},
				"bundled.js": {
					"bytes": 153407,
					"sha256": "7014d897aa5958525b3019cbcf6c27855b1d8cf5b0d0191fb27b8a81c32cbc14"
				},
				"es5.js": {
					"bytes": 34249,
					"sha256": "fa1c0903e2e51e6980b685a46612b671a634df4d794fcde8c02e95b7f5b04d9f"
				},
				"package.json": {
					"bytes": 4164,
					"sha256": "e9d27c7ce8ccc41058a86bb94d6f22ef888a2c70c4166ed64421e0c7f229bd52"
				},
				"src/bowser.js": {
					"bytes": 2636,
					"sha256": "0d58fa37a95f8ff2561415bd20536d0e5533430e2979b8ac735ee0f94b34ba58"
				},
				"src/constants.js": {
					"bytes": 4678,
					"sha256": "cfe58dec967b6e170e3751daf2918959902d2847663c5f38fd68023f5781bb49"
				},
				"src/parser-browsers.js": {
					"bytes": 28462,
					"sha256": "ac2e30bcb81bb62d2ebcf49fb101e1fec80e0dfcbc1c71b61e8a5b88d8ef64db"
				},
				"src/parser-engines.js": {
					"bytes": 2400,
					"sha256": "0006d6d1013c3ed3b4ffcc024e8b82d61086d02c2754252d6bc1d045d43c8cb0"
				},
				"src/parser-os.js": {
					"bytes": 4277,
					"sha256": "7cb88a90f62044b368d394b5d765f0bcc77b098c9c94507d6aa4a3147c8a6633"
				},
				"src/parser-platforms.js": {
					"bytes": 9340,
					"sha256": "f2e605e0b1f502b1c8298e261043bd81eb64def4d23f955eca2d56a29ab8a2c0"
				},
				"src/parser.js": {
					"bytes": 16498,
					"sha256": "c4f91c77dc7239f3ae5580df2f92a645ccac408b055544d910ca70e0485fc3f4"
				},
				"src/utils.js": {
					"bytes": 9436,
					"sha256": "ba70db21480f8d03ce3027b1d271ab9834142873657e924a183bf4f446d3817a"
				}
			} }
		},
		"buffer-equal-constant-time": {
			"version": "1.0.1",
			"integrity": "sha512-zRpUiDwd/xk6ADqPMATG8vc9VPrkck7T07OIx0gnjmJAnHnTVXNQG3vfvWNuiZIkwu9KrKdA1iJKfsfTVxE6NA==",
			"tarballBytes": 3125,
			"unpackedBytes": 22528,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE.txt": {
					"bytes": 1518,
					"sha256": "751d0e80fb5c828f8c3de198cc760e1e05377e47c8263ab6ee2f10cdc19ba658"
				},
				"index.js": {
					"bytes": 1045,
					"sha256": "873c585bc4b4373d4e9d8d39bd475f9a0816fb7c8fce0f20335f6897090eb068"
				},
				"package.json": {
					"bytes": 484,
					"sha256": "2d3df7ecb57811cf6fc43be180d9801c7c70928e5388391a6f258d889449ef4e"
				},
				"test.js": {
					"bytes": 1013,
					"sha256": "9563fa194940e1ada764b9b5c0bd652baaec734b3aec6151a1bbe6f999f8bbde"
				}
			} }
		},
		"bundle-name": {
			"version": "4.1.1",
			"integrity": "sha512-DdH81/zPLVS11EUgWq3tEu/xn+EzljlMYooDNdzWEnFha3R3NBMpMV1UqYIpjYHV/SgpFKMIX1Oh7o06SjM/oA==",
			"tarballBytes": 1883,
			"unpackedBytes": 7680,
			"needs": { "any": ["run-applescript"] },
			"files": { "any": {
				"index.js": {
					"bytes": 794,
					"sha256": "b0c17f9b4d4e39b89705c85bf849c60efbfe1cd830edfa3e3cbe8909c5756c00"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 846,
					"sha256": "5255a5a5a08777b6b77c7c630c7dba93049380bc65c58c3640cfbc611ae2365d"
				}
			} }
		},
		"data-uri-to-buffer": {
			"version": "4.0.1",
			"integrity": "sha512-0R9ikRb668HB7QDxT1vkpuUBtqc53YyAwMwGeUFKRojY/NWKvdZ+9UYtRfGmhqNbRkTSVpMbmyhXipFFv2cb/A==",
			"tarballBytes": 3680,
			"unpackedBytes": 15360,
			"needs": { "any": [] },
			"files": { "any": {
				"dist/index.js": {
					"bytes": 1852,
					"sha256": "2600a836f11329477b5be94145cdb95a7b4888a5acb60851b1276beab3d9e29a"
				},
				"package.json": {
					"bytes": 1350,
					"sha256": "ad4f90a737ab5d8af4dad265e9218456e3779ca5beb70df38dd5feecf80121dd"
				}
			} }
		},
		"default-browser": {
			"version": "5.5.1",
			"integrity": "sha512-m1pAzaJgZ/gssEqlOhJkPJp8Xly7QyW6xcrkUa2KKcDeDSEMP7X8xipU3snUcfisTQx0w1AGae+9UtJSfVnXGw==",
			"tarballBytes": 3165,
			"unpackedBytes": 12800,
			"needs": { "any": ["bundle-name", "default-browser-id"] },
			"files": { "any": {
				"index.js": {
					"bytes": 1094,
					"sha256": "f0c745c8b26093ff626effeb1b6267abfcc280313fa2e1ec9b2f644841b3a1d0"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 936,
					"sha256": "13a8cc1c9348cbc58c1b1093ce68ab89fa04e025454cf55b055a0ccc0a08cdbf"
				},
				"windows.js": {
					"bytes": 2782,
					"sha256": "afd6e3bef2b56206213f10922ff486f20f9c4316554f841fb5728cf935344098"
				}
			} }
		},
		"default-browser-id": {
			"version": "5.0.1",
			"integrity": "sha512-x1VCxdX4t+8wVfd1so/9w+vQ4vx7lKd2Qp5tDRutErwmR85OgmfX7RlLRMWafRMY7hbEiXIbudNrjOAPa/hL8Q==",
			"tarballBytes": 1811,
			"unpackedBytes": 7168,
			"needs": { "any": [] },
			"files": { "any": {
				"index.js": {
					"bytes": 807,
					"sha256": "751e9ed0d1fffa53a3abc62875cc475c367a2581ffee9f9352d92bf6a10ba306"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 769,
					"sha256": "33d93cd9f507c701ecf0551213ddd0f22fba3ee958be14c4ef7045be79520f3c"
				}
			} }
		},
		"define-lazy-prop": {
			"version": "3.0.0",
			"integrity": "sha512-N+MeXYoqr3pOgn8xfyRPREN7gHakLYjhsHhWGT3fWAiL4IkAt0iDw14QiiEm2bE30c5XX5q0FtAA3CK5f9/BUg==",
			"tarballBytes": 2063,
			"unpackedBytes": 9216,
			"needs": { "any": [] },
			"files": { "any": {
				"index.js": {
					"bytes": 429,
					"sha256": "ab2ed026c361e07c18b3a8f5c625d288d55d4e9fe1399357c710aa157950a70d"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 867,
					"sha256": "178f70857bc4e5186ba8efb7a1e7d93d1c821fbf3bd3651f885dad08505fa795"
				}
			} }
		},
		"duplexify": {
			"version": "4.1.3",
			"integrity": "sha512-M3BmBhwJRZsSx38lZyhE53Csddgzl5R7xGJNk7CVddZD6CcmwMCH8J+7AprIrQKH7TonKxaCjcv27Qmf+sQ+oA==",
			"tarballBytes": 5236,
			"unpackedBytes": 25088,
			"needs": { "any": [
				"duplexify/node_modules/readable-stream",
				"end-of-stream",
				"inherits",
				"stream-shift"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1078,
					"sha256": "3fe8d55a98dbf260eace67c00cf9bc53edb46234e840098a0b93df3096b97fb6"
				},
				"example.js": {
					"bytes": 370,
					"sha256": "27c0b0fbf208f7c8eaf570592852bd222ca9bdc776453bcacd5dd9146c7b02e1"
				},
				"index.js": {
					"bytes": 5983,
					"sha256": "f4b5f98eb1a2cd1c5329afb133039d8a63ccd56d7180e813b273b6a62ac198f8"
				},
				"package.json": {
					"bytes": 915,
					"sha256": "83975d2cadc3d4f619cc02538d8c8be31a00a05930f543f2bdd9f8bd636d236e"
				},
				"test.js": {
					"bytes": 7169,
					"sha256": "e52ad606af3930f2faaa79b61900432d7f421233223f55f3d5b666cc21e31367"
				}
			} }
		},
		"duplexify/node_modules/readable-stream": {
			"version": "3.6.2",
			"integrity": "sha512-9u/sniCrY3D5WdsERHzHE4G2YCXqoG5FTHUiCC4SIbr6XcLZBY05ya9EKjYek9O5xOAwjGq+1JdGBAS7Q9ScoA==",
			"tarballBytes": 33238,
			"unpackedBytes": 144896,
			"needs": { "any": [
				"inherits",
				"string_decoder",
				"util-deprecate"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 2337,
					"sha256": "ec62dc96da0099b87f4511736c87309335527fb7031639493e06c95728dc8c54"
				},
				"errors-browser.js": {
					"bytes": 4197,
					"sha256": "346033597378d23e59068d120d6257f7cd85ae88c40b1f85c3329cece0d119c4"
				},
				"errors.js": {
					"bytes": 3715,
					"sha256": "7028cca95b2f124345bd5b816e0d8184e7b7d208fe0aa76eb38df43e8644fd03"
				},
				"experimentalWarning.js": {
					"bytes": 460,
					"sha256": "5f9beff594347ba6765b806ec36e25699be1407627e2ee91be5d609e40baacb8"
				},
				"lib/_stream_duplex.js": {
					"bytes": 4381,
					"sha256": "e2e55263df344f33d016a3e051de1a86e2206989a2162951e651e5557665954c"
				},
				"lib/_stream_passthrough.js": {
					"bytes": 1628,
					"sha256": "af6250df6a49a0148eed8b5f2e28b2f692c3ffa9df538a59dc716a4bd10901e2"
				},
				"lib/_stream_readable.js": {
					"bytes": 36023,
					"sha256": "9837de8cae91f9a80da75368855b45c3ada9a858983355fd873d8885cab1c5ab"
				},
				"lib/_stream_transform.js": {
					"bytes": 7936,
					"sha256": "a2f6e6d17a74dfa75bc7b34b50546ebcb76eeb2f4aac6d1090f80915aee20342"
				},
				"lib/_stream_writable.js": {
					"bytes": 21907,
					"sha256": "0f3f2accecd343dfae91d7daa72f3ad125b6f139d5883ff51362042d8cb65cf6"
				},
				"lib/internal/streams/async_iterator.js": {
					"bytes": 6468,
					"sha256": "56a7dde0d36ee9f55032df01e78229602c6afed6b6915362f33dc65bc0359972"
				},
				"lib/internal/streams/buffer_list.js": {
					"bytes": 6905,
					"sha256": "15b266db6ad5c6ee0309d13ed4ce137d8974d2fd236c1af7f3d602b7028a90df"
				},
				"lib/internal/streams/destroy.js": {
					"bytes": 3109,
					"sha256": "e1c1a185a2cc4bee2be5e7d33b5e294eb0fb55c1a47b61853a8c43e50cb822a4"
				},
				"lib/internal/streams/end-of-stream.js": {
					"bytes": 3084,
					"sha256": "2c35cabc9b279cb81e73d0d14859b2056ea10d9688d16a12199d2ca9904b93ae"
				},
				"lib/internal/streams/from-browser.js": {
					"bytes": 101,
					"sha256": "4b4404c7bd6f66a2175cb7a29c60ce4395c055775ec45eaa35af4357656f604f"
				},
				"lib/internal/streams/from.js": {
					"bytes": 3668,
					"sha256": "b7b5815f476b47a23d094ecfa4f1c53beca69d4f5a42ed452d133b79a1bf28ae"
				},
				"lib/internal/streams/pipeline.js": {
					"bytes": 2416,
					"sha256": "6d51b72e1ae5ee0965f0f549e27ececdb4963605995ffad8b698d5359a9999c2"
				},
				"lib/internal/streams/state.js": {
					"bytes": 745,
					"sha256": "bf9c5ce1ccde2131d474422bef258dc968d6d19ccac72f9b178e8246faf0c9ed"
				},
				"lib/internal/streams/stream-browser.js": {
					"bytes": 49,
					"sha256": "72d46a15491627d8fb1489a47d03583cfe5c21902918016ab532b53e615e5a9a"
				},
				"lib/internal/streams/stream.js": {
					"bytes": 36,
					"sha256": "1e7903927df33aadb3659ecce55266c9c851da65ce6c8b723a60a305c1c5422c"
				},
				"package.json": {
					"bytes": 1886,
					"sha256": "469ea81f64037d1f179bcd46412217903a2924dd2e7d7d9b728659b6f12c3e69"
				},
				"readable-browser.js": {
					"bytes": 488,
					"sha256": "c4ff3ea62ef65a2c68ea721dcbd58b621150660facd02be95ebfc556c4dd123f"
				},
				"readable.js": {
					"bytes": 729,
					"sha256": "2944f1d3c8c5d5c5e07e7c30d6cbef5fc37440b7c73de47aeb37fa8424f04bf1"
				}
			} }
		},
		"ecdsa-sig-formatter": {
			"version": "1.0.11",
			"integrity": "sha512-nagl3RYrbNv6kQkeJIpt6NJZy8twLB/2vtz6yN9Z4vRKHN4/QZJIEbqohALSgwKdnksuY3k5Addp5lg8sVoVcQ==",
			"tarballBytes": 7104,
			"unpackedBytes": 27136,
			"needs": { "any": ["safe-buffer"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11312,
					"sha256": "50a6b24f8defc31a078aa9799a91d776f83948071574854f12473362aee74d0d"
				},
				"package.json": {
					"bytes": 1234,
					"sha256": "f8c0805a13487310192db6ae04452c4315f5538ae87d7bc20de2904902c34027"
				},
				"src/ecdsa-sig-formatter.js": {
					"bytes": 5009,
					"sha256": "9c7330949ada946a3c89be79ba66597616342c643ef5ab13a646c72147c11666"
				},
				"src/param-bytes-for-alg.js": {
					"bytes": 456,
					"sha256": "4352fe33309e8085148db1fabc91748137089d830a85498d4e50a17c813ea1fc"
				}
			} }
		},
		"end-of-stream": {
			"version": "1.4.5",
			"integrity": "sha512-ooEGc6HP26xXq/N+GCGOT0JKCLDGrq2bQUZrQ7gyrJiZANJ/8YDTxTpQBXGMn+WbIQXNVpyWymm7KYVICQnyOg==",
			"tarballBytes": 2429,
			"unpackedBytes": 10752,
			"needs": { "any": ["once"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1078,
					"sha256": "3fe8d55a98dbf260eace67c00cf9bc53edb46234e840098a0b93df3096b97fb6"
				},
				"index.js": {
					"bytes": 2739,
					"sha256": "fd2c4e9b9b363dce5971089ad21a45b68499dc5c7c3ee2aca6cffa9bc2f76d04"
				},
				"package.json": {
					"bytes": 777,
					"sha256": "da504d0bef5a5974590b62f58df0003b448eccde6b5fbeb044506b7e43368eb5"
				}
			} }
		},
		"event-target-shim": {
			"version": "5.0.1",
			"integrity": "sha512-i/2XbnSz/uxRCU6+NdVJgKWDTM427+MqYbkQzD321DuCQJUqOuJKIA0IM2+W2xtYHdKOmZ4dR6fExsd4SXL+WQ==",
			"tarballBytes": 37216,
			"unpackedBytes": 197632,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1082,
					"sha256": "97d87142793695cd73243de7258694abe85b3b6060fca7f247b0a2afa8219678"
				},
				"dist/event-target-shim.js": {
					"bytes": 23692,
					"sha256": "927f1aa229bf227acec02b374b7120b5c971dc97136e55152ce5d49b4c20cbf5"
				},
				"dist/event-target-shim.umd.js": {
					"bytes": 6994,
					"sha256": "8685d3687e11cb426b3e86987fe301433da8a058903009becff23c44e2cf75e4"
				},
				"package.json": {
					"bytes": 2559,
					"sha256": "980bdd7706c72d04a4df2e3ee2c8ffccf3bc72bd8e7cd13ca38be00cafc6e8db"
				}
			} }
		},
		"events": {
			"version": "3.3.0",
			"integrity": "sha512-mQw+2fkQbALzQ7V0MY0IqdnXNOeTtP4r0lN9z7AAawCXgqea7bDii20AYrIBrFd/Hx0M2Ocz6S111CaFkUcb0Q==",
			"tarballBytes": 16574,
			"unpackedBytes": 109056,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1081,
					"sha256": "631987b7616a325a5b97566c232418481ddf7dbb5ecadefb991e791876cc2599"
				},
				"events.js": {
					"bytes": 14890,
					"sha256": "b6d7d26a2395a94dd1b9dc0d06e699bb50b4ec664589fd477ce7cc344e20e172"
				},
				"package.json": {
					"bytes": 859,
					"sha256": "878ad3687fef7efe3757c1872a3af998c95197129a7445d632486a9591ee542e"
				}
			} }
		},
		"extend": {
			"version": "3.0.2",
			"integrity": "sha512-fjquC59cD7CyW6urNXK0FBufkZcoiGG80wTuPujX590cB5Ttln20E2UB4S/WARVqhXffZl2LNgS+gQdPIIim/g==",
			"tarballBytes": 7258,
			"unpackedBytes": 31744,
			"needs": { "any": [] },
			"files": { "any": {
				".jscs.json": {
					"bytes": 4096,
					"sha256": "7080f6c4ac6e23bc2325a467c95e7ac958af6035f510114017cd988eb31340ce"
				},
				"LICENSE": {
					"bytes": 1081,
					"sha256": "97af7428f93afbab9bf79cd09254da1357161794f4255eb1b4599f04dd2d2e7c"
				},
				"component.json": {
					"bytes": 581,
					"sha256": "58ef601667cfeaae669739b84f21df4510fc90b4984dae215150d90bd23eb834"
				},
				"index.js": {
					"bytes": 3321,
					"sha256": "b4879ec38a11a2458846788b91be630e6b1d06eb07f9515adc1ff9030af0b00b"
				},
				"package.json": {
					"bytes": 987,
					"sha256": "8d891b3f00bead114c4741d8a594e7aaa59114f53782ec9a9319a619709dc14f"
				}
			} }
		},
		"fast-xml-builder": {
			"version": "1.3.2",
			"integrity": "sha512-OX91VSlShLPDgRZV7tk/YQ4l8tT75QziF5Ixg8g4PFbCVPjuTWwN+yQfAxLJ0dufJpprdOd6HlM74Jhd39TcBQ==",
			"tarballBytes": 60514,
			"unpackedBytes": 235008,
			"needs": { "any": ["path-expression-matcher", "xml-naming"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1077,
					"sha256": "8e75fc0e776c62ccadb8178ece8d3daa9ba7601fb0a49b2dfb0ea9a7a5c0aa07"
				},
				"lib/fxb.cjs": {
					"bytes": 22274,
					"sha256": "10a29719a1011374b1196e80834c044b57e31b3e50d6a1f73a1a802f23134843"
				},
				"lib/fxb.min.js": {
					"bytes": 23979,
					"sha256": "ebc2d5b5ec59d4312b327fadf039fa415631edc300c162ffe4d7b90cea0f3c33"
				},
				"package.json": {
					"bytes": 1883,
					"sha256": "ca9cceea8b8570e6d650233b52c42c9e181425474c50a458efc7628bbf05e235"
				},
				"src/fxb.js": {
					"bytes": 22799,
					"sha256": "90695f2992432de2510763981998f4006e4d441a094c47cf1ea7291b6e3ac7dc"
				},
				"src/ignoreAttributes.js": {
					"bytes": 586,
					"sha256": "40bdf3ab37f544b9f8ea7e474114f489a77ed3247e0be597b9e83e01688e8c80"
				},
				"src/orderedJs2Xml.js": {
					"bytes": 12899,
					"sha256": "c3427f1b11cb624afbd73926e6d1b7c1d6ec4987ab5edf8f98b70040c8337cbf"
				},
				"src/util.js": {
					"bytes": 2130,
					"sha256": "56742976f50d8b29c9757c61f5d2363971e96dd5d56bc954938ad855109af063"
				}
			} }
		},
		"fast-xml-parser": {
			"version": "5.12.1",
			"integrity": "sha512-wR8dO/fx+z8C5exuem1e7BKOWvjsuzvjS/tvA/Xu3Z1zQqJGcXrPzXbcAiaMgp2KjreEROcTkmnnisrcmJ2hYQ==",
			"tarballBytes": 381472,
			"unpackedBytes": 1379840,
			"needs": { "any": [
				"@nodable/entities",
				"fast-xml-builder",
				"is-unsafe",
				"path-expression-matcher",
				"strnum",
				"xml-naming"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1073,
					"sha256": "7883225d5e84a6bbb9b170c3d891b4bf6d6259cee869c86bd86381a927071745"
				},
				"lib/fxbuilder.min.js": {
					"bytes": 22529,
					"sha256": "4116966bd3a704fc4827ef9cc78e3bf8c33046b750b4d06e7cd0a4adbd172ff1"
				},
				"lib/fxp.cjs": {
					"bytes": 78937,
					"sha256": "e517abd427f3625a9a227d4a52e691340ec63e33f1dd12ec20c1d908672ec4dd"
				},
				"lib/fxp.min.js": {
					"bytes": 80503,
					"sha256": "d95ca62c6a47ac1958a60e5b2125fcce2d04a565ccd2b9a1b950b0f76237d3bf"
				},
				"lib/fxparser.min.js": {
					"bytes": 66076,
					"sha256": "877a6ba55f2ba0b6ef294e1211292dda8b7016c89b964f5dc56ab5b5f224803a"
				},
				"lib/fxvalidator.min.js": {
					"bytes": 6069,
					"sha256": "a0fb0bc152887ca19f21611374b0f5fc10474de23f80104901bf53cb7aef114c"
				},
				"package.json": {
					"bytes": 2217,
					"sha256": "4482b7380243b2164b1d50c4f44a02531c5b6131909cab30420b397b9d3be5e3"
				},
				"src/cli/cli.js": {
					"bytes": 2697,
					"sha256": "8f5e6ebdc7cd90fa77a5e835fec6a57f399f82ec5eb0dd277b26415a83e29c48"
				},
				"src/cli/man.js": {
					"bytes": 577,
					"sha256": "3780acda8a91a1a0fc4ca789acd50b3e1f22dc86e892ddf02765d3a5c33985fe"
				},
				"src/cli/read.js": {
					"bytes": 816,
					"sha256": "5276d01f9e03dfe20d13996dc60aaf99d7eb2f9090030a82cd78e5e922b44188"
				},
				"src/fxp.js": {
					"bytes": 259,
					"sha256": "587bee5d27b6dbc99d24f472ea93028659610c3496be7d667e72483483c3f3ba"
				},
				"src/ignoreAttributes.js": {
					"bytes": 586,
					"sha256": "40bdf3ab37f544b9f8ea7e474114f489a77ed3247e0be597b9e83e01688e8c80"
				},
				"src/util.js": {
					"bytes": 1644,
					"sha256": "870ccd88a5d51e35ef8cbc59e7f2a35d31defc87aded9c06023ae57838851901"
				},
				"src/v6/CharsSymbol.js": {
					"bytes": 345,
					"sha256": "e037787fbc37aa0309937b3b41e4a76e118167ba384e83fbc49e04f94740aedb"
				},
				"src/v6/EntitiesParser.js": {
					"bytes": 3640,
					"sha256": "8705dd25e2d2f6e6457fa491881e1f9eab082b0406cd5dcdc745aa61a2798725"
				},
				"src/v6/OptionsBuilder.js": {
					"bytes": 1861,
					"sha256": "2102f6735008c449c41728bbd5cf008f53a518cf3dc7ba2794c9d4dc7937f0b7"
				},
				"src/v6/OutputBuilders/BaseOutputBuilder.js": {
					"bytes": 1710,
					"sha256": "88dafcd928965417b34ece595705827cfdbb9bf639df72a809642e1adbad1160"
				},
				"src/v6/OutputBuilders/JsArrBuilder.js": {
					"bytes": 2884,
					"sha256": "6f5b0632d80eb6865124a553451f69b4a8b0c73cdacf21d4597ade0d097fbf20"
				},
				"src/v6/OutputBuilders/JsMinArrBuilder.js": {
					"bytes": 2955,
					"sha256": "4a77b68d3ed107c7f5a006f2616b439c4660a14a537c66ff545ba3b68812d6f3"
				},
				"src/v6/OutputBuilders/JsObjBuilder.js": {
					"bytes": 4020,
					"sha256": "3db399917d6ecc5541c518a0e7402d11e4023fa745a87eb187b534635e17e239"
				},
				"src/v6/OutputBuilders/ParserOptionsBuilder.js": {
					"bytes": 2274,
					"sha256": "dacb3a0b8da41e10a9531b2ce0f9939b7db3cb73b8850fc3918a62cb26a2fc3d"
				},
				"src/v6/Report.js": {
					"bytes": 0,
					"sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
				},
				"src/v6/TagPath.js": {
					"bytes": 2371,
					"sha256": "c3201f12a399d0c2d6932e0b2ab0ffe11d59b25d8cbfad888139a6f8493c3574"
				},
				"src/v6/TagPathMatcher.js": {
					"bytes": 261,
					"sha256": "424002a4c4cbaba5b739bc2008fe9c7e4523a63865acabe26f2f46167c236464"
				},
				"src/v6/XMLParser.js": {
					"bytes": 3092,
					"sha256": "3ec7a6bcca9bf19de16ef3b019dedc3bf590ecd4b931d62b1e7f39aa988eecac"
				},
				"src/v6/Xml2JsParser.js": {
					"bytes": 8038,
					"sha256": "f29463c843327731271f8240ed87146704954958ad124f623b7789c056dbabd0"
				},
				"src/v6/XmlPartReader.js": {
					"bytes": 6276,
					"sha256": "0b5d19de5039d3fd16c091d5a60a8ccb36335748ea44e55bac5a27e59051aa55"
				},
				"src/v6/XmlSpecialTagsReader.js": {
					"bytes": 3344,
					"sha256": "9c2b765ad9131a1a1d71d699cdaf69ae547ad4534c6f76169657f06c623e05cd"
				},
				"src/v6/inputSource/BufferSource.js": {
					"bytes": 3107,
					"sha256": "ba2df3ffe9b67d5d37c1729ede6870972207964719fd638eb63b8fdf6a334a57"
				},
				"src/v6/inputSource/StringSource.js": {
					"bytes": 3141,
					"sha256": "5e9eb312fc320fb87a07424c98e439c4637b80d168879230c21f5435d35cb140"
				},
				"src/v6/valueParsers/EntitiesParser.js": {
					"bytes": 3527,
					"sha256": "2356a65d0256c6658b2d066b82d13d31ca28b39bbd7c75db89d3e939df76a47f"
				},
				"src/v6/valueParsers/booleanParser.js": {
					"bytes": 631,
					"sha256": "5bf8e1b9e11068b3e25b384a217b71c576b344224cb50d90b98ce2e63062aa2d"
				},
				"src/v6/valueParsers/booleanParserExt.js": {
					"bytes": 489,
					"sha256": "ce154fbe652ba2de46b2083e8c99a58c4a0e337558f8c36330a04188cc4a38e1"
				},
				"src/v6/valueParsers/currency.js": {
					"bytes": 1249,
					"sha256": "f653f705032ce04e9d12749a4bc28dada74fff0e24192205e3d8a9d32e88428f"
				},
				"src/v6/valueParsers/join.js": {
					"bytes": 182,
					"sha256": "19d179c90a52654c50e4eea52ce86c5ea4a72f90106d5afdfc86bc3b574e2eae"
				},
				"src/v6/valueParsers/number.js": {
					"bytes": 268,
					"sha256": "50165c7d0f33534911f7ef9ee3ee7a1531786ee12aba89186e90fb601ab0d2e8"
				},
				"src/v6/valueParsers/trim.js": {
					"bytes": 134,
					"sha256": "99e6101bbc04ad8882480e2c4c85aafac0dd6d25b42e00033ca8ccd1157a1c7e"
				},
				"src/validator.js": {
					"bytes": 17931,
					"sha256": "a36849ee9c8bf4d1194caf4aeb1998d57016f75826a5fb7c983b690f27e7bade"
				},
				"src/xmlbuilder/json2xml.js": {
					"bytes": 228,
					"sha256": "bcc5325758b3b940384c7bf2a7132874421989c2561a59dc49c4ef0b88c352dc"
				},
				"src/xmlparser/DocTypeReader.js": {
					"bytes": 15601,
					"sha256": "e693e1e1b6b972aa641bd2d3f7e18b653088a1f4af2c89d05b6f1f9897f4d7b8"
				},
				"src/xmlparser/OptionsBuilder.js": {
					"bytes": 5422,
					"sha256": "4f177e43f1ac36dc25b2b6a44970c97918091416bd15722b65ac938256bda687"
				},
				"src/xmlparser/OrderedObjParser.js": {
					"bytes": 33005,
					"sha256": "4800ebd29150843492282f9366af91df60e91ad58fcd3c95f02d8fcf2d37b849"
				},
				"src/xmlparser/XMLParser.js": {
					"bytes": 2969,
					"sha256": "e3280436ad479a240fa6b9034327efe12c97eb9dbd5d541800ebd74a6420c023"
				},
				"src/xmlparser/node2json.js": {
					"bytes": 5647,
					"sha256": "cce0e8a8876bd1d3305a666e70cd556fd1ae57560fbca9f4ff0577d91178a0b1"
				},
				"src/xmlparser/xmlNode.js": {
					"bytes": 1816,
					"sha256": "758d7a8b80ea22d19872b5219c874b4039ea2725e7af5ef0afe2a3e295b779e7"
				}
			} }
		},
		"fetch-blob": {
			"version": "3.2.0",
			"integrity": "sha512-7yAQpD2UMJzLi1Dqv7qFYnPbaPx7ZfFK6PiIxQ4PfkGPyNyl2Ugx+a/umUonmKqjhM4DnfbMvdX6otXq83soQQ==",
			"tarballBytes": 7689,
			"unpackedBytes": 31232,
			"needs": { "any": ["node-domexception", "web-streams-polyfill"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1068,
					"sha256": "a5edccac92c3aa845694dcfaa72a0c098c1ae40d5ca6a37e4e59d778cf8e29bd"
				},
				"file.js": {
					"bytes": 1228,
					"sha256": "c8bcea7adb270e2dbfa1bea29e149fd22214b26210641b479d5ce90af410cd78"
				},
				"from.js": {
					"bytes": 2648,
					"sha256": "8083ba1d38737d94fe02d51255a5b827f3f2a83894764f60c3a2f3bc28ea96e8"
				},
				"index.js": {
					"bytes": 7432,
					"sha256": "5b56afbb2cc10d38ed6631954e17e4dfa90322b688bef7c0db3a2bda6c901587"
				},
				"package.json": {
					"bytes": 1646,
					"sha256": "ee47bb73168049962586a09317017c44b1b10b2a90fc74e5c4561efdb361411b"
				},
				"streams.cjs": {
					"bytes": 1604,
					"sha256": "15fb4df5ad63eb35c7b00f7ffacc41848ae9c77e3d9fc7ff7ce229908d7752ae"
				}
			} }
		},
		"formdata-polyfill": {
			"version": "4.0.10",
			"integrity": "sha512-buewHzMvYL29jdeQTVILecSaZKnt/RJWjoZCF5OW60Z67/GmSLBkOFM7qh1PI3zFNtJbaZL5eQu1vLfazOwj4g==",
			"tarballBytes": 11359,
			"unpackedBytes": 39936,
			"needs": { "any": ["fetch-blob"] },
			"files": { "any": {
				"FormData.js": {
					"bytes": 11874,
					"sha256": "a5dc0fe8f78d02ddf6554e75bab527612c047b80610128fa721287f71187fd7d"
				},
				"LICENSE": {
					"bytes": 1083,
					"sha256": "435a6437e47e5e479942255680e7fbe5f333d55234ada1c35f6115ca641d5bb4"
				},
				"esm.min.js": {
					"bytes": 2378,
					"sha256": "20c154d9698bdaaeb4101be7eb40dca8173afa264597889617826209219fa8aa"
				},
				"formdata-to-blob.js": {
					"bytes": 1296,
					"sha256": "d1ae59bebb1647d7b34414f0428f5a107e0fc245a79572e9e673f8fbcc5f5f0f"
				},
				"formdata.min.js": {
					"bytes": 8890,
					"sha256": "697a9732b7e7c2ea771298fe0020dd80797b280a3ce528a5d3044c89f891f1d4"
				},
				"package.json": {
					"bytes": 1259,
					"sha256": "09767e86a596171ef17e8ec4977eb11f530654740fa3105dbbd7cd545753421e"
				}
			} }
		},
		"gaxios": {
			"version": "7.3.1",
			"integrity": "sha512-kB3rzJV7d9juLZh8/56QTXCwQfxyhdOMdyYk1HdQKFtF8TJTDTZQJtixWIwXdE9Jji91mC41DUNpjleo4L4eAQ==",
			"tarballBytes": 107881,
			"unpackedBytes": 744960,
			"needs": { "any": [
				"extend",
				"https-proxy-agent",
				"node-fetch"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/cjs/browser-test/browser-test-runner.js": {
					"bytes": 4210,
					"sha256": "a2a31674fdc188e34ca2ff31d32e9460ff2dc3559d0fe3fc5b3a22508a53e7b1"
				},
				"build/cjs/browser-test/test.browser.js": {
					"bytes": 3530,
					"sha256": "a2a11e7827248d063eaf6f23557b2dc264405b4fdead8e72688b9fc3bf128ac9"
				},
				"build/cjs/src/common.js": {
					"bytes": 11688,
					"sha256": "189ee5c8a7d069160982c332ef63739e9ac16868b63c9da70c519d476320c9ef"
				},
				"build/cjs/src/gaxios.js": {
					"bytes": 22450,
					"sha256": "dd3f86c42823271c5424faec676cfd1e29b0bf4d8f56c8dfc002abd6ac7ca89c"
				},
				"build/cjs/src/index.js": {
					"bytes": 2144,
					"sha256": "be38d1413c611928eaeaac74efdb0a8cddb85c12bad8b72130c0515c7090ddd9"
				},
				"build/cjs/src/interceptor.js": {
					"bytes": 944,
					"sha256": "2e67e2a55dc9a8fd15344ee63e3d440e574368293bf99fcb09b8c9712e14a613"
				},
				"build/cjs/src/retry.js": {
					"bytes": 6259,
					"sha256": "6f9a99189913f2856531b11ff40ca627d1021d21fc79a5d3f0a48e348d529034"
				},
				"build/cjs/src/util.cjs": {
					"bytes": 702,
					"sha256": "421ece6046abb485093da7c02c024253b58772e6562e60551902237d06655a93"
				},
				"build/cjs/system-test/test.install.js": {
					"bytes": 4953,
					"sha256": "8fcbdf4cac3947551cab7c254da8d594d645a0f51dc214196b9d2d1f19922713"
				},
				"package.json": {
					"bytes": 3049,
					"sha256": "6d8ac1fadd9a3e890a0407f04f49dd8b919e418e46d10e65df9cba295ce319ad"
				}
			} }
		},
		"gcp-metadata": {
			"version": "9.2.3",
			"integrity": "sha512-d2OI/dJJ3IIaeOz3c9jvr5j5G5beI5fQzbgilNiWhDKGwvJN9o10Qub70NkbF6PNJSUoNKZ77JKYGz0Fs4+9Lg==",
			"tarballBytes": 19226,
			"unpackedBytes": 70144,
			"needs": { "any": [
				"gcp-metadata/node_modules/gaxios",
				"google-logging-utils",
				"json-bigint"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/src/gcp-residency.js": {
					"bytes": 4670,
					"sha256": "69bfcae12f3c33275985966ef2c8ac38efa5ea56b8695275d6adba5525f472d7"
				},
				"build/src/index.js": {
					"bytes": 17279,
					"sha256": "100da89b6ac963aef3da0fd93d3173ec9500e45f2800bbe316a86600d51a80c8"
				},
				"package.json": {
					"bytes": 2058,
					"sha256": "a8b7efc1cd20fc4e366de27c8bbd40891ebfccbf360e5a609ff7b45c9a7020c7"
				}
			} }
		},
		"gcp-metadata/node_modules/gaxios": {
			"version": "8.3.3",
			"integrity": "sha512-zqPbbtW5bAOZ8BRjS7bxj5VG7PBY5PwKRxpku9NplLqAPmYMoXExL1KOdaK5fHvwRETu3bPplLEsFGDdUUlrpw==",
			"tarballBytes": 35775,
			"unpackedBytes": 267264,
			"needs": { "any": [
				"extend",
				"https-proxy-agent",
				"node-fetch"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/cjs/src/common.js": {
					"bytes": 11688,
					"sha256": "189ee5c8a7d069160982c332ef63739e9ac16868b63c9da70c519d476320c9ef"
				},
				"build/cjs/src/gaxios.js": {
					"bytes": 30184,
					"sha256": "f63347706fd4f850ad3e9d5dd13ff50fa92b9fded8d3e9a3e03e8c1acdbd42c6"
				},
				"build/cjs/src/index.js": {
					"bytes": 2144,
					"sha256": "be38d1413c611928eaeaac74efdb0a8cddb85c12bad8b72130c0515c7090ddd9"
				},
				"build/cjs/src/interceptor.js": {
					"bytes": 944,
					"sha256": "2e67e2a55dc9a8fd15344ee63e3d440e574368293bf99fcb09b8c9712e14a613"
				},
				"build/cjs/src/retry.js": {
					"bytes": 6997,
					"sha256": "d80fe8233dab6a7a77b439454e0e9f405863b511d955e3a3d9f356c55a3a425a"
				},
				"build/cjs/src/util.cjs": {
					"bytes": 702,
					"sha256": "421ece6046abb485093da7c02c024253b58772e6562e60551902237d06655a93"
				},
				"package.json": {
					"bytes": 3282,
					"sha256": "9aa5fad4ff0f1b2ed2cf5be3ee1056b839a61379e1fe020d00405af72935086a"
				}
			} }
		},
		"google-auth-library": {
			"version": "11.3.4",
			"integrity": "sha512-RaYCDoeYIIFTRgH8hesSxqLrmtC2l+DB3cSCS/SN1TPGjI2VpPdJmF3bfRLUn8VvP/4I2Af9fsktw2f9SvVSVg==",
			"tarballBytes": 170836,
			"unpackedBytes": 892416,
			"needs": { "any": [
				"base64-js",
				"ecdsa-sig-formatter",
				"gcp-metadata",
				"google-auth-library/node_modules/gaxios",
				"google-logging-utils",
				"jws"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/src/auth/authclient.js": {
					"bytes": 11252,
					"sha256": "7b416ba5d8cae13bc60d666f05e6675f927b890143a32ceb7ead93a76d3981b6"
				},
				"build/src/auth/awsclient.js": {
					"bytes": 7556,
					"sha256": "35477058671800c806001ab911460108c022f009b78de387fe674f48b011f65a"
				},
				"build/src/auth/awsrequestsigner.js": {
					"bytes": 9520,
					"sha256": "cfd7295c64e626fec8eaefe37a675f605db1391d4d0529b1fb26aba8a50433b9"
				},
				"build/src/auth/baseexternalclient.js": {
					"bytes": 20857,
					"sha256": "f1082f6d5c3a35ee95614bfb8a7f79c2782c4964652b75e46719586b308dcba9"
				},
				"build/src/auth/certificatesubjecttokensupplier.js": {
					"bytes": 10619,
					"sha256": "e29f8fb8464dc88f91eff319df7661f215b50be955c9e50588c0605b5f261553"
				},
				"build/src/auth/computeclient.js": {
					"bytes": 4497,
					"sha256": "daf665758158bbb211056070f194536441a717310bac858edd0d1847bb195c95"
				},
				"build/src/auth/credentials.js": {
					"bytes": 704,
					"sha256": "7fce808925265ca57b02e468afed64a14f7d33d013f88053d4d279adf312ba69"
				},
				"build/src/auth/defaultawssecuritycredentialssupplier.js": {
					"bytes": 9330,
					"sha256": "789b0f0de4e8c89e3170484d589b82cbac7f79ac8e1ebff4624d7123af2860f4"
				},
				"build/src/auth/downscopedclient.js": {
					"bytes": 12353,
					"sha256": "45ae019c8b99545940d8b991aca109adee1d31d31f9a7e337080da2d1eba5684"
				},
				"build/src/auth/envDetect.js": {
					"bytes": 2831,
					"sha256": "bb4203963317138d62aa3b12dbaa3424c9284a76f46244208058936194cdf56c"
				},
				"build/src/auth/executable-response.js": {
					"bytes": 7519,
					"sha256": "44f9505eac008b33963e95c88ee7de52753d77acd61dac186773e23e35809311"
				},
				"build/src/auth/externalAccountAuthorizedUserClient.js": {
					"bytes": 10005,
					"sha256": "4c8b8dbcb16078eafa8d9fc26326ebd76d75d507ce91a4de7cbd8a9c5c8f359d"
				},
				"build/src/auth/externalclient.js": {
					"bytes": 3577,
					"sha256": "a1350a65f45f8de6c366e97e5038f3fc1e3c31344451465af915a6a4d926e15e"
				},
				"build/src/auth/filesubjecttokensupplier.js": {
					"bytes": 3515,
					"sha256": "dea3e32f99a91ab2f0d1f752e9713b1c8686667e7dde03792e68106e6ae4e9bb"
				},
				"build/src/auth/gdchclient.js": {
					"bytes": 12652,
					"sha256": "17d8eeba046346d89566265dc2d84664abcd641633a23edcddecf1fe9bb88bd9"
				},
				"build/src/auth/googleauth.js": {
					"bytes": 39380,
					"sha256": "6a387edaee291cc4be6cc29390e4f69b8a4008bd11983cce1d129d273d3a7b8c"
				},
				"build/src/auth/iam.js": {
					"bytes": 1373,
					"sha256": "fe4b21fc295caa345b0fecd392e2e2d24c72a99fd7103f921f9410571fe4cb5d"
				},
				"build/src/auth/identitypoolclient.js": {
					"bytes": 6775,
					"sha256": "4a0f123357c45e1b5186afc432b7f2128ffe49cebefca9434b00f9d502d282b0"
				},
				"build/src/auth/idtokenclient.js": {
					"bytes": 2106,
					"sha256": "026fdef63d782278d00e6e6032b143093597ac4963cf51a6e298ddb052088de5"
				},
				"build/src/auth/impersonated.js": {
					"bytes": 9157,
					"sha256": "d8a9c4faa90b48d60d2c75674f74eec4702b4c2c257ccdbb874331207014a469"
				},
				"build/src/auth/jwtaccess.js": {
					"bytes": 7213,
					"sha256": "89cbce21e846dc8103b2217c8cfda62a33f30003a4f5ba73fa916e04e1cecbb8"
				},
				"build/src/auth/jwtclient.js": {
					"bytes": 11256,
					"sha256": "db4bc49b3fb65db1acf759c5c2a52f57f1d8bc3023df102b39102b9eeae44c03"
				},
				"build/src/auth/loginticket.js": {
					"bytes": 1795,
					"sha256": "1e683b26c136875d9718ae6a0b465dd1193c78ad94825f7275686c1eed4c0853"
				},
				"build/src/auth/oauth2client.js": {
					"bytes": 33662,
					"sha256": "af1aeb78dcd8ac899f157686f07c7b492131605fbf940909890fe9a4eeb90fe1"
				},
				"build/src/auth/oauth2common.js": {
					"bytes": 8080,
					"sha256": "a7c5b7dde3cb6274fa507aeed4aebe7c4ad6ec350e183f26acd03d24625076e8"
				},
				"build/src/auth/passthrough.js": {
					"bytes": 1842,
					"sha256": "5add1af5423799cb10f5e873b8eabc7fdf4fa02319b86466749f6959e51761b7"
				},
				"build/src/auth/pluggable-auth-client.js": {
					"bytes": 10002,
					"sha256": "9f0e1b93d7bd9a9d7989a2ef8c1a8ae75b82ad04e54da86d40bf88144e9d3f86"
				},
				"build/src/auth/pluggable-auth-handler.js": {
					"bytes": 7260,
					"sha256": "aafa525c53e918d155a6abbb57e90524c0e2579903f28396cbd99931ac64f34e"
				},
				"build/src/auth/refreshclient.js": {
					"bytes": 6650,
					"sha256": "189cac7b9a2f1d8ce024f6323d65ba04642e2bf8361137cffb45dda59ca63089"
				},
				"build/src/auth/stscredentials.js": {
					"bytes": 4738,
					"sha256": "a33e677b4c7c21987c672d7235e7b43ecf7087309ad6b4ce0a5c3d0999fa86b8"
				},
				"build/src/auth/urlsubjecttokensupplier.js": {
					"bytes": 2859,
					"sha256": "c77fa1dffa42a1db166745454469b4d5e9100ab50c60ec5a2a28cfa0225eb7d1"
				},
				"build/src/crypto/browser/crypto.js": {
					"bytes": 5462,
					"sha256": "48fa9fa707e83df4cf42f09603f3f860359fc8c8eb97f2f817c832f39ab3a7dc"
				},
				"build/src/crypto/crypto.js": {
					"bytes": 2332,
					"sha256": "6ad5f7a8cb78d5cb988eaa4232742f0614aef20ec694e91c04846d189288b715"
				},
				"build/src/crypto/node/crypto.js": {
					"bytes": 3267,
					"sha256": "f277685ca27085976e0167cbb4da4cbf09d579e5ee306eb1607298e4a8ecaa7b"
				},
				"build/src/crypto/shared.js": {
					"bytes": 1244,
					"sha256": "18cc33060fc83fa5531aebc9aa2cbbc2e7a986594e7b96dbb5c8b4c5c87fb53d"
				},
				"build/src/gtoken/errorWithCode.js": {
					"bytes": 914,
					"sha256": "313f7cc33531994b0214efc36f70b76bbc81dc5eecf04f729fd388a6b0613c54"
				},
				"build/src/gtoken/getCredentials.js": {
					"bytes": 4864,
					"sha256": "22614931c36f7049043596e4f40032b3113d1c2cfa6e8647d3e02598a8aad207"
				},
				"build/src/gtoken/getToken.js": {
					"bytes": 2382,
					"sha256": "9fda145506b0ba27a003dee7baf5793e3d1a7d4b333e391f60b2816ace00830d"
				},
				"build/src/gtoken/googleToken.js": {
					"bytes": 4444,
					"sha256": "b528cfa9ec2dea6d6231df7058d9d326d6ecabdf39a1cdddb953926a5cec0b23"
				},
				"build/src/gtoken/jwsSign.js": {
					"bytes": 1854,
					"sha256": "5f09dea29ba730e55c0e1f2f3ddb698449aee342bbaacd76b483debb8277499a"
				},
				"build/src/gtoken/revokeToken.js": {
					"bytes": 1410,
					"sha256": "a01dcc935fb7c354ebe6d28e4c3c0169bcf393453276ae7ff59c06f380d2535d"
				},
				"build/src/gtoken/tokenHandler.js": {
					"bytes": 4238,
					"sha256": "c3789d8a95905de805cebcfc59eb4e16bf2149877710199fc850aa7a815fe55e"
				},
				"build/src/gtoken/tokenOptions.js": {
					"bytes": 705,
					"sha256": "65b7afa4883a3cac7f38ed92ed1291f626d4fa63270e79e3af5d28e3eeed0256"
				},
				"build/src/index.js": {
					"bytes": 7586,
					"sha256": "2944d790f00cec86d7b00d7ea0ad8d26fe8c718f79f8e49fede5a7ba041c1a42"
				},
				"build/src/shared.cjs": {
					"bytes": 995,
					"sha256": "007b101ae9e592517ac46606e6481632178ac4551c61b9abce555bffb236f6fb"
				},
				"build/src/util.js": {
					"bytes": 6680,
					"sha256": "cf4bd1575abe8e6ba8297cde4dceb2ea7b0e62ad8be7862539ad0074e160ba38"
				},
				"package.json": {
					"bytes": 2570,
					"sha256": "61c2b134345233a491d1d1735d25cb8b324c582a04dbb25c344b32cadaa0a6cc"
				}
			} }
		},
		"google-auth-library/node_modules/gaxios": {
			"version": "8.3.3",
			"integrity": "sha512-zqPbbtW5bAOZ8BRjS7bxj5VG7PBY5PwKRxpku9NplLqAPmYMoXExL1KOdaK5fHvwRETu3bPplLEsFGDdUUlrpw==",
			"tarballBytes": 35775,
			"unpackedBytes": 267264,
			"needs": { "any": [
				"extend",
				"https-proxy-agent",
				"node-fetch"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/cjs/src/common.js": {
					"bytes": 11688,
					"sha256": "189ee5c8a7d069160982c332ef63739e9ac16868b63c9da70c519d476320c9ef"
				},
				"build/cjs/src/gaxios.js": {
					"bytes": 30184,
					"sha256": "f63347706fd4f850ad3e9d5dd13ff50fa92b9fded8d3e9a3e03e8c1acdbd42c6"
				},
				"build/cjs/src/index.js": {
					"bytes": 2144,
					"sha256": "be38d1413c611928eaeaac74efdb0a8cddb85c12bad8b72130c0515c7090ddd9"
				},
				"build/cjs/src/interceptor.js": {
					"bytes": 944,
					"sha256": "2e67e2a55dc9a8fd15344ee63e3d440e574368293bf99fcb09b8c9712e14a613"
				},
				"build/cjs/src/retry.js": {
					"bytes": 6997,
					"sha256": "d80fe8233dab6a7a77b439454e0e9f405863b511d955e3a3d9f356c55a3a425a"
				},
				"build/cjs/src/util.cjs": {
					"bytes": 702,
					"sha256": "421ece6046abb485093da7c02c024253b58772e6562e60551902237d06655a93"
				},
				"package.json": {
					"bytes": 3282,
					"sha256": "9aa5fad4ff0f1b2ed2cf5be3ee1056b839a61379e1fe020d00405af72935086a"
				}
			} }
		},
		"google-logging-utils": {
			"version": "2.2.0",
			"integrity": "sha512-Q6HuSEyoaxi0AgqUrOYb2gc77fDl4QugRoHpreI8VpW/VzPsoKyxjL8tGKLmZpWlvC1uVBXM85tykoQpCGBF5g==",
			"tarballBytes": 20165,
			"unpackedBytes": 81920,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/src/colours.js": {
					"bytes": 2606,
					"sha256": "f5a32370c23c8d8f57fc67cd8bd9d891ec135596c69bcddfaf56eebe873be6bb"
				},
				"build/src/index.js": {
					"bytes": 1653,
					"sha256": "75e9f40ba9cb5f8486321dcd41320ef62b9948c72b2b9c763eb93129c6b3610f"
				},
				"build/src/logging-utils.js": {
					"bytes": 16022,
					"sha256": "d4c2a380f7f8837f650a098f525e1ce53a2376bceb12d18a7ab84d4e8bec9af2"
				},
				"build/src/temporal.js": {
					"bytes": 2560,
					"sha256": "b6294b871531edbdea38145835065436528885a6b96f213364c3667c6c7e703f"
				},
				"build/src/types.js": {
					"bytes": 595,
					"sha256": "77eb9c5ff55378d99caa298c0907b5391a93eb3a46e1effa008f0651f1668013"
				},
				"package.json": {
					"bytes": 1337,
					"sha256": "e4fc8748c6e2cb66d0a0f900596bba6213163ad2a9fcb3b9f9485240529b5d6f"
				}
			} }
		},
		"html-entities": {
			"version": "2.6.0",
			"integrity": "sha512-kig+rMn/QOVRvr7c86gQ8lWXq+Hkv6CbAH1hLu+RG338StTpE8Z0b44SDVaqVu7HGKf27frdmUYEs9hTUX/cLQ==",
			"tarballBytes": 37469,
			"unpackedBytes": 154624,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1055,
					"sha256": "10b2831912dc4dc91b25429511e6c74f901eebf64b625328f8fd08dd9c3cf8fe"
				},
				"dist/commonjs/index.js": {
					"bytes": 5416,
					"sha256": "9b298f187ad7103b935f08db0d905cf18fe034ee972ddc8d85c3cc5535d6974a"
				},
				"dist/commonjs/named-references.js": {
					"bytes": 28141,
					"sha256": "e17664ca29d57aa2ad422df59a4d9e6cf77d3ee68dd0b3a827db7b632ff8d357"
				},
				"dist/commonjs/numeric-unicode-map.js": {
					"bytes": 601,
					"sha256": "2ef51ee6c2fdb2fec92a03470399f0bfdb9eff953c4fb79804e195b61c3bdc70"
				},
				"dist/commonjs/package.json": {
					"bytes": 25,
					"sha256": "8005a3491db7d92f36ac66369861589f9c47123d3a7c71e643fc2c06168cd45a"
				},
				"dist/commonjs/surrogate-pairs.js": {
					"bytes": 912,
					"sha256": "a854a4b39181205cfd8cf46357168f336e8ab065565a4b0f5cc3e6a0aa1ef79c"
				},
				"package.json": {
					"bytes": 3036,
					"sha256": "618898818bcf19a672c1394399e12c09a1a730b7a83d1b9224af8e29ce3dd908"
				}
			} }
		},
		"http-proxy-agent": {
			"version": "7.0.2",
			"integrity": "sha512-T1gkAiYYDWYx3V5Bmyu7HcfcvL7mUrTWiM6yOfa3PIphViJ/gFPbvidQ+veqSOHci/PxBcDabeUNCzpOODJZig==",
			"tarballBytes": 6290,
			"unpackedBytes": 30720,
			"needs": { "any": ["agent-base", "http-proxy-agent/node_modules/debug"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1102,
					"sha256": "71368fd0f5b4129191e9afcd1e1ef2dc89a9090d3e4d80bbab92dafd032b3bef"
				},
				"dist/index.js": {
					"bytes": 6088,
					"sha256": "fd33b43da34da60d4914780e13fae5d52a7faaa996d687eea5335128de148627"
				},
				"package.json": {
					"bytes": 1084,
					"sha256": "38b61961aa0ba3028f2e120b3d883179281f6ba25fe22ff2214bf9f363161b65"
				}
			} }
		},
		"http-proxy-agent/node_modules/debug": {
			"version": "4.4.3",
			"integrity": "sha512-RGwwWnwQvkVfavKVt22FGLw+xYSdzARwm0ru6DhTVA3umU5hZc28V3kO4stgYryrTlLpuvgI9GiijltAjNbcqA==",
			"tarballBytes": 13449,
			"unpackedBytes": 49152,
			"needs": { "any": ["http-proxy-agent/node_modules/ms"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1139,
					"sha256": "3a61c6c96caf5c1d9b623fb9b04c822b783dfcb78aa7e49c76a3f643e6ed7f95"
				},
				"package.json": {
					"bytes": 1479,
					"sha256": "ea8e33d63fe5f3a4c36609b6c3df8e2ef1f8b8ba2fc3a2e1e53cb27291f384af"
				},
				"src/browser.js": {
					"bytes": 6103,
					"sha256": "19920671f5902f64ad8ea11767fa50ea9d7a71ae0b7dff7ba5693c0075afc763"
				},
				"src/common.js": {
					"bytes": 6915,
					"sha256": "dbe83d2bb5837f3c4d7fe537b8004c585987270eceed5b06b8e078deb0ae214a"
				},
				"src/index.js": {
					"bytes": 314,
					"sha256": "aa127ff1752b7d9c7415c5c7bb6994d9aa722b81bcbcab4bd48316b013d23bf3"
				},
				"src/node.js": {
					"bytes": 4728,
					"sha256": "d7b26d7c92f8ea7794b77ce11f3c11cd18c9084df7c357e3c7025344fa28aac6"
				}
			} }
		},
		"http-proxy-agent/node_modules/ms": {
			"version": "2.1.3",
			"integrity": "sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==",
			"tarballBytes": 2967,
			"unpackedBytes": 10752,
			"needs": { "any": [] },
			"files": { "any": {
				"index.js": {
					"bytes": 3024,
					"sha256": "e5f0b6a946a9b2b356a28557728410717df54ea2f599edb619f9839df6b7b0e9"
				},
				"license.md": {
					"bytes": 1079,
					"sha256": "1662fae9b5314d11cf51284e2dcd1f006a354f7343f08712a730fcff9a359801"
				},
				"package.json": {
					"bytes": 732,
					"sha256": "1a6b4d9739790c0b94ab96c8cc0507e281c164c311ff4fbf5e57fb8d26290b40"
				}
			} }
		},
		"https-proxy-agent": {
			"version": "7.0.6",
			"integrity": "sha512-vK9P5/iUfdl95AI+JVyUuIcVtd4ofvtrOr3HNtM2yxC9bnMbEdp3x01OhQNnjb8IJYi38VlTE3mBXwcfvywuSw==",
			"tarballBytes": 8998,
			"unpackedBytes": 44544,
			"needs": { "any": ["agent-base", "https-proxy-agent/node_modules/debug"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1101,
					"sha256": "8d8c55319c7729d57be811c747452636688d54f19701ee0752b6b15ad3771d9a"
				},
				"dist/index.js": {
					"bytes": 7451,
					"sha256": "30165586fac3becbc9dbf2b7b5bdaa802a77ac34af9926208f6e94a3bd87ef31"
				},
				"dist/parse-proxy-response.js": {
					"bytes": 3908,
					"sha256": "36a30ebcd66060fa8e3aba8295854757afbd60f2643d8992814727f249c5eba0"
				},
				"package.json": {
					"bytes": 1223,
					"sha256": "b08c1977d38f14f4be7fb5be33aab545e3e5a6e2e12100733a6ad97dec995206"
				}
			} }
		},
		"https-proxy-agent/node_modules/debug": {
			"version": "4.4.3",
			"integrity": "sha512-RGwwWnwQvkVfavKVt22FGLw+xYSdzARwm0ru6DhTVA3umU5hZc28V3kO4stgYryrTlLpuvgI9GiijltAjNbcqA==",
			"tarballBytes": 13449,
			"unpackedBytes": 49152,
			"needs": { "any": ["https-proxy-agent/node_modules/ms"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1139,
					"sha256": "3a61c6c96caf5c1d9b623fb9b04c822b783dfcb78aa7e49c76a3f643e6ed7f95"
				},
				"package.json": {
					"bytes": 1479,
					"sha256": "ea8e33d63fe5f3a4c36609b6c3df8e2ef1f8b8ba2fc3a2e1e53cb27291f384af"
				},
				"src/browser.js": {
					"bytes": 6103,
					"sha256": "19920671f5902f64ad8ea11767fa50ea9d7a71ae0b7dff7ba5693c0075afc763"
				},
				"src/common.js": {
					"bytes": 6915,
					"sha256": "dbe83d2bb5837f3c4d7fe537b8004c585987270eceed5b06b8e078deb0ae214a"
				},
				"src/index.js": {
					"bytes": 314,
					"sha256": "aa127ff1752b7d9c7415c5c7bb6994d9aa722b81bcbcab4bd48316b013d23bf3"
				},
				"src/node.js": {
					"bytes": 4728,
					"sha256": "d7b26d7c92f8ea7794b77ce11f3c11cd18c9084df7c357e3c7025344fa28aac6"
				}
			} }
		},
		"https-proxy-agent/node_modules/ms": {
			"version": "2.1.3",
			"integrity": "sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==",
			"tarballBytes": 2967,
			"unpackedBytes": 10752,
			"needs": { "any": [] },
			"files": { "any": {
				"index.js": {
					"bytes": 3024,
					"sha256": "e5f0b6a946a9b2b356a28557728410717df54ea2f599edb619f9839df6b7b0e9"
				},
				"license.md": {
					"bytes": 1079,
					"sha256": "1662fae9b5314d11cf51284e2dcd1f006a354f7343f08712a730fcff9a359801"
				},
				"package.json": {
					"bytes": 732,
					"sha256": "1a6b4d9739790c0b94ab96c8cc0507e281c164c311ff4fbf5e57fb8d26290b40"
				}
			} }
		},
		"inherits": {
			"version": "2.0.4",
			"integrity": "sha512-k/vGaX4/Yla3WzyMCvTQOXYeIHvqOKtnqBduzTHpzpQZzAskKMhZ2K+EnBiSM9zGSoIFeMpXKxa4dYeZIQqewQ==",
			"tarballBytes": 2030,
			"unpackedBytes": 9216,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 749,
					"sha256": "5ffe28e7ade7d8f10d85d5337a73fd793dac5c462fb9a28fbf8c5046c7fbca3b"
				},
				"inherits.js": {
					"bytes": 250,
					"sha256": "bb380f32bef5feb18678f0f45f88073fed5d7a0069a309132cb2080cd553d5c7"
				},
				"inherits_browser.js": {
					"bytes": 753,
					"sha256": "ad322a7b1dec60f3d2ebda2091816469efb55b567d241cf3cf0fa4c5a4afe500"
				},
				"package.json": {
					"bytes": 581,
					"sha256": "be645800bc94fd8de29c8ae91690549b316cc437100108aeea7b2f347693cc80"
				}
			} }
		},
		"is-docker": {
			"version": "3.0.0",
			"integrity": "sha512-eljcgEDlEns/7AXFosB5K/2nCM4P7FQPkGc/DWLy5rmFEWvZayGrik1d9/QIY5nJ4f9YsVvBkA6kJpHn9rISdQ==",
			"tarballBytes": 1721,
			"unpackedBytes": 8704,
			"needs": { "any": [] },
			"files": { "any": {
				"cli.js": {
					"bytes": 131,
					"sha256": "f08aa00b111ebaa3cf221db6883771d0048b3d5085ed160eafe5ddc2dd57f63b"
				},
				"index.js": {
					"bytes": 509,
					"sha256": "c32307b9a081c55993f99175b82e30c7418e0d4e46b42131a01ea302ffbea9bd"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 826,
					"sha256": "927cc3f8e5e49d545679ebe9be754137f805a0f7f82de14a80492c3b627ca688"
				}
			} }
		},
		"is-in-ssh": {
			"version": "1.0.0",
			"integrity": "sha512-jYa6Q9rH90kR1vKB6NM7qqd1mge3Fx4Dhw5TVlK1MUBqhEOuCagrEHMevNuCcbECmXZ0ThXkRm+Ymr51HwEPAw==",
			"tarballBytes": 1891,
			"unpackedBytes": 8704,
			"needs": { "any": [] },
			"files": { "any": {
				"index.js": {
					"bytes": 166,
					"sha256": "a962db61cdc633196108da1df3cefe88313a1acfa4aa3d0e418c9b29a564e570"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 763,
					"sha256": "5e5c2126dc1741ba763d522a76c5aa81ac3a6df7611cac6e449e1d18c7b5fd6a"
				}
			} }
		},
		"is-inside-container": {
			"version": "1.0.0",
			"integrity": "sha512-KIYLCCJghfHZxqjYBE7rEy0OBuTd5xCHS7tHVgvCLkx7StIoaxwNW3hCALgEUjFfeRk+MG/Qxmp/vtETEF3tRA==",
			"tarballBytes": 1821,
			"unpackedBytes": 9216,
			"needs": { "any": ["is-docker"] },
			"files": { "any": {
				"cli.js": {
					"bytes": 149,
					"sha256": "fe0e60553d21c59af1280e8d76aa028bacde298b362645639b35d7c802491b8e"
				},
				"index.js": {
					"bytes": 431,
					"sha256": "8faf28dbc2f0c5db39a298546f2086ada7c10e80b7d920f6b0b4a23e50fe7039"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 978,
					"sha256": "b030fc11899d813c3fab0dbb09639eab25f8a5d4af24d3854f1329bc0255bc2f"
				}
			} }
		},
		"is-unsafe": {
			"version": "2.0.3",
			"integrity": "sha512-ZBllczCCO267vgdFb6Tq3pv+LhHaCiGMdr+ZsuL+OopruAg7S+3ZDs1vD0RPC0uSrkjzbraxaGjtX1YBxjPeFQ==",
			"tarballBytes": 22808,
			"unpackedBytes": 82432,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1077,
					"sha256": "8e75fc0e776c62ccadb8178ece8d3daa9ba7601fb0a49b2dfb0ea9a7a5c0aa07"
				},
				"package.json": {
					"bytes": 1193,
					"sha256": "17c1f4761ea72a5e9c7c5f4312d65ec2e026822fcbca41d4416e63313e6e22e5"
				},
				"src/contexts/html.js": {
					"bytes": 3327,
					"sha256": "5f378567e5be461b0850876c91b8f1c8ffdc8d29201d87edd7aa666eecabb9f3"
				},
				"src/contexts/log.js": {
					"bytes": 4234,
					"sha256": "fe1678ab1c98db7387bea6892ec10a90a06a8e2ed01efb1ee577c3d155e4a395"
				},
				"src/contexts/nosql.js": {
					"bytes": 4255,
					"sha256": "e20a132033f105a29db1cfdb3d85bbadbb7206b9a7e3336bcb030a63d66b4ab2"
				},
				"src/contexts/redos.js": {
					"bytes": 2262,
					"sha256": "59ceb09d3fd2402e81ed7e5992245f2b398c7ceeb80141138f4eab5da0244586"
				},
				"src/contexts/shell.js": {
					"bytes": 2981,
					"sha256": "c26834ef2c968e8a4223a89b2d0e5653952bbf6f3eed95e5ba45465e1870eb65"
				},
				"src/contexts/sql-strict.js": {
					"bytes": 1742,
					"sha256": "16d6522ee4ecf4a91c4d29357ebc874844c266f2ae89ef2a92ec2d391f3762e9"
				},
				"src/contexts/sql.js": {
					"bytes": 3063,
					"sha256": "4de8a60302e6ab22ef5607ee88ab6dd6559221fb8620780fb874a1dcf3000d06"
				},
				"src/contexts/svg.js": {
					"bytes": 3053,
					"sha256": "eb9e106e81226ab9547882079e7fd6a9d885d2c71ba78784f7edaa7db61bb941"
				},
				"src/contexts/xml.js": {
					"bytes": 2532,
					"sha256": "2ae9cb95ada7140a80c1ad378f2c4c5f7360bc3f3f6480a96247712df8d8ab16"
				},
				"src/index.cjs": {
					"bytes": 809,
					"sha256": "827e7cc23034bdad2831dac7d8c5da9bcc966f259425107074064a42dff1230a"
				},
				"src/index.js": {
					"bytes": 9851,
					"sha256": "d7de69a1dc70398407e292434b1eb0a1bfeae5e0faccbb626bf0c4e38708f23b"
				},
				"src/util/decode-entities.js": {
					"bytes": 1863,
					"sha256": "9af5fd259a7d5a797ffe6ae614fa5beafa87ed2a221bf87036583aba9cc02edf"
				}
			} }
		},
		"is-wsl": {
			"version": "3.1.1",
			"integrity": "sha512-e6rvdUCiQCAuumZslxRJWR/Doq4VpPR82kqclvcS0efgt430SlGIk05vdCN58+VrzgtIcfNODjozVielycD4Sw==",
			"tarballBytes": 1912,
			"unpackedBytes": 8192,
			"needs": { "any": ["is-inside-container"] },
			"files": { "any": {
				"index.js": {
					"bytes": 762,
					"sha256": "372d2f01ed3c9c67d25a0d24fc39ea7920483ae60992593fbc3272da94bb770b"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 1024,
					"sha256": "d4b5a0df9783c78951de0dbd94832822d0660e553b0b5e2ffc0e19e5721a5af5"
				}
			} }
		},
		"json-bigint": {
			"version": "1.0.0",
			"integrity": "sha512-SiPv/8VpZuWbvLSMtTDU8hEfrZWg/mH/nV/b4o0CYbSxu1UIQPLdwKOCIyLQX+VIPO5vrLX3i8qtqFyhdPSUSQ==",
			"tarballBytes": 11238,
			"unpackedBytes": 43520,
			"needs": { "any": ["bignumber.js"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1081,
					"sha256": "def82c085d05e795fe6a9cb5b70c48e022212355afc0e91d4de047cade28df06"
				},
				"index.js": {
					"bytes": 409,
					"sha256": "eb50baf4489e9f949347338ec8ed669404a2bad6f410d7aa90d80c95899080a2"
				},
				"lib/parse.js": {
					"bytes": 12834,
					"sha256": "a0d37ada5af598f4285e465ebf428ef03d570305a2437aa0cd2653861061cc4f"
				},
				"lib/stringify.js": {
					"bytes": 13501,
					"sha256": "04e4d734559017bbcb259b01e04334f7c8ccd991b29a7833aabfff5e7af5f728"
				},
				"package.json": {
					"bytes": 683,
					"sha256": "1c3b07ce46552112606922f0782b316383529b3da935d637c0606cb38a8caa5a"
				}
			} }
		},
		"jsonwebtoken": {
			"version": "9.0.3",
			"integrity": "sha512-MT/xP0CrubFRNLNKvxJ2BYfy53Zkm++5bX9dtuPbqAeQpTVe0MQTFhao8+Cp//EmJp244xt6Drw/GVEGCUj40g==",
			"tarballBytes": 12253,
			"unpackedBytes": 55808,
			"needs": { "any": [
				"jsonwebtoken/node_modules/ms",
				"jws",
				"lodash.includes",
				"lodash.isboolean",
				"lodash.isinteger",
				"lodash.isnumber",
				"lodash.isplainobject",
				"lodash.isstring",
				"lodash.once",
				"semver"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1121,
					"sha256": "2144eb6894cb440fde6b2b3aaae3b617c8f1dc9bb19813079dcf62ec6c517042"
				},
				"decode.js": {
					"bytes": 767,
					"sha256": "32fa49ba4da4e2eb75f91a84385d8718660fe5b51192ed317c6161b5d72a4a89"
				},
				"index.js": {
					"bytes": 276,
					"sha256": "aae460b3f08f3f8b1cb229ee226fb084540fec04b6ddc8fc01463068ebf4b7de"
				},
				"lib/JsonWebTokenError.js": {
					"bytes": 428,
					"sha256": "35fdb68dea632779c5fa58f225fd02d65a6d8e15a004928a18b48724da423428"
				},
				"lib/NotBeforeError.js": {
					"bytes": 362,
					"sha256": "7e7de14d16fc9c308c53d4303309e4f924116d470ffec8e91436064382df95ca"
				},
				"lib/TokenExpiredError.js": {
					"bytes": 395,
					"sha256": "ba5ac1133bbd1db3ebc297f04657b256294771f1688a42588abebdef172f5c70"
				},
				"lib/asymmetricKeyDetailsSupported.js": {
					"bytes": 99,
					"sha256": "aa5ce3d7b296793af5743836266b41c225f53ed3622fb93547b370876bfd6863"
				},
				"lib/psSupported.js": {
					"bytes": 107,
					"sha256": "422fd617085929da78d1c4b2d4618af81bec231bffc635301056b4bd09a11b21"
				},
				"lib/rsaPssKeyDetailsSupported.js": {
					"bytes": 99,
					"sha256": "affc2e0df7e8928b52c2a3078cf2b31541bc39d764ddfbbd5047bb70b3d2147f"
				},
				"lib/timespan.js": {
					"bytes": 412,
					"sha256": "328f90a9a030c4d63159c75123e679c80e851ea9ea732d7f3345db7f4cd519d7"
				},
				"lib/validateAsymmetricKey.js": {
					"bytes": 2238,
					"sha256": "46c209d93f601141c15ed4c5b91a4d5742048f2bfbd04d1aaa5831c03f2b856b"
				},
				"package.json": {
					"bytes": 1428,
					"sha256": "3a49dada910349920f89122254957f18d3b887159b0cb14a672cb5ba85fed17e"
				},
				"sign.js": {
					"bytes": 9350,
					"sha256": "00779cf25c179c89ff359a5544dea41850efb1c227f5c081cac04cf637ff53a8"
				},
				"verify.js": {
					"bytes": 8612,
					"sha256": "fa01db296dfa5585bff7b097187ef65fcb017d636ab9900799eb53e0acee0b85"
				}
			} }
		},
		"jsonwebtoken/node_modules/ms": {
			"version": "2.1.3",
			"integrity": "sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==",
			"tarballBytes": 2967,
			"unpackedBytes": 10752,
			"needs": { "any": [] },
			"files": { "any": {
				"index.js": {
					"bytes": 3024,
					"sha256": "e5f0b6a946a9b2b356a28557728410717df54ea2f599edb619f9839df6b7b0e9"
				},
				"license.md": {
					"bytes": 1079,
					"sha256": "1662fae9b5314d11cf51284e2dcd1f006a354f7343f08712a730fcff9a359801"
				},
				"package.json": {
					"bytes": 732,
					"sha256": "1a6b4d9739790c0b94ab96c8cc0507e281c164c311ff4fbf5e57fb8d26290b40"
				}
			} }
		},
		"jwa": {
			"version": "2.0.1",
			"integrity": "sha512-hRF04fqJIP8Abbkq5NKGN0Bbr3JxlQ+qhZufXVr0DvujKy93ZCbXZMHDL4EOtodSbCWxOqR8MS1tXA5hwqCXDg==",
			"tarballBytes": 4720,
			"unpackedBytes": 19456,
			"needs": { "any": [
				"buffer-equal-constant-time",
				"ecdsa-sig-formatter",
				"safe-buffer"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1068,
					"sha256": "3320319f8a5f42bc4254e65471eca7a5ea4dc8c883c4c24b4868e36b14890bcf"
				},
				"index.js": {
					"bytes": 6800,
					"sha256": "44700c7211635c48bafc0048c080d5c3d44eb3186a57db987e5f00370b3f68b4"
				},
				"package.json": {
					"bytes": 749,
					"sha256": "53610fa0143c2cdef9d280e0c029ededf688930648358d4f3e35a081d75219d8"
				}
			} }
		},
		"jws": {
			"version": "4.0.1",
			"integrity": "sha512-EKI/M/yqPncGUUh44xz0PxSidXFr/+r0pA70+gIYhjv+et7yxM+s29Y+VGDkovRofQem0fs7Uvf4+YmAdyRduA==",
			"tarballBytes": 6190,
			"unpackedBytes": 28160,
			"needs": { "any": ["jwa", "safe-buffer"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1068,
					"sha256": "3320319f8a5f42bc4254e65471eca7a5ea4dc8c883c4c24b4868e36b14890bcf"
				},
				"index.js": {
					"bytes": 609,
					"sha256": "52b3ac7e9675ed8ef5a1ca48679f0d0da7e1f4639e297a503c9b541846704c52"
				},
				"lib/data-stream.js": {
					"bytes": 1242,
					"sha256": "21b28bf70f771856223b8f48c563ac6f7f0158eefe7ca5955dedc122f901fa20"
				},
				"lib/sign-stream.js": {
					"bytes": 2416,
					"sha256": "75bb778ed57146e9ee1b3cb0235bbbf78c17bfc1e85d34903a9067b41207b7e5"
				},
				"lib/tostring.js": {
					"bytes": 262,
					"sha256": "f564b878221935e72e05caf3fbc483d44550f10958144d00fb2665beae771bfc"
				},
				"lib/verify-stream.js": {
					"bytes": 3479,
					"sha256": "ee9d879a54d2efc1174f67ad8ae570d0f7fac26a05bd70b92c828173b3449fef"
				},
				"package.json": {
					"bytes": 671,
					"sha256": "a934389f53e2ac8909d5399410c1ede3e35397be9e9f521bde25b61e1fee0b2f"
				}
			} }
		},
		"lodash.includes": {
			"version": "4.3.0",
			"integrity": "sha512-W3Bx6mdkRTGtlJISOvVD/lbqjTlPPUDTMnlXZFnVwi9NKJ6tiAk6LVdlhZMm17VZisqhKcgzpO5Wz91PCt5b0w==",
			"tarballBytes": 6191,
			"unpackedBytes": 25600,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1951,
					"sha256": "ffd8b33b354585f4ce119f19c53728281e48a97b074491eb6bf6d5c5ff305272"
				},
				"index.js": {
					"bytes": 18716,
					"sha256": "83318ef5471ffa444d442ab55e24ccb772671fbfcc3e494ed2c32715e85ebe8e"
				},
				"package.json": {
					"bytes": 749,
					"sha256": "475341d4a8eb63cee296d0be3d0180bcf3731d2b9837d3ba74280044bc1e8f48"
				}
			} }
		},
		"lodash.isboolean": {
			"version": "3.0.3",
			"integrity": "sha512-Bz5mupy2SVbPHURB98VAcw+aHh4vRV5IPNhILUCsOzRmsTmSQ17jIuqopAentWoehktxGd9e/hbIXq980/1QJg==",
			"tarballBytes": 2109,
			"unpackedBytes": 8192,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1233,
					"sha256": "25a399d4a42f419445101092a1fc3f9b4bfe06d614f84128222d79e3a2105fe7"
				},
				"index.js": {
					"bytes": 1819,
					"sha256": "8fee48fd5bafd252cf16ceccc6fe0d3de14f91bdb99ea17287c5fd2af886b0d1"
				},
				"package.json": {
					"bytes": 746,
					"sha256": "2eb21a69e5934d240b5f9b731eb088646c496e0255667ab852fce32e82048d2e"
				}
			} }
		},
		"lodash.isinteger": {
			"version": "4.0.4",
			"integrity": "sha512-DBwtEWN2caHQ9/imiNeEA5ys1JoRtRfY3d7V9wkqtbycnAmTvRRmbHKDV4a0EYc678/dia0jrte4tjYwVBaZUA==",
			"tarballBytes": 3464,
			"unpackedBytes": 12800,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1951,
					"sha256": "ffd8b33b354585f4ce119f19c53728281e48a97b074491eb6bf6d5c5ff305272"
				},
				"index.js": {
					"bytes": 6036,
					"sha256": "f08d39de94700d1d233ef6fc7dce458b0959dff006e97a1f071b3c33f4ed1631"
				},
				"package.json": {
					"bytes": 752,
					"sha256": "7247346b82f902b15d2698360d45af5dfb5164f628bdc57b83c996b939a27408"
				}
			} }
		},
		"lodash.isnumber": {
			"version": "3.0.3",
			"integrity": "sha512-QYqzpfwO3/CWf3XP+Z+tkQsfaLL/EnUlXWVkIk5FUPc4sBdTehEqZONuyRt2P67PXAk+NXmTBcc97zw9t1FQrw==",
			"tarballBytes": 2187,
			"unpackedBytes": 8192,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1233,
					"sha256": "25a399d4a42f419445101092a1fc3f9b4bfe06d614f84128222d79e3a2105fe7"
				},
				"index.js": {
					"bytes": 2025,
					"sha256": "8af07547259b1a9f9d55e5e9209242295ced23a63df9f6c0d6f3c58d913309de"
				},
				"package.json": {
					"bytes": 743,
					"sha256": "73b6302bec5815d609e434b440bd8ecd45d3d71b650c0de88d400cab13891000"
				}
			} }
		},
		"lodash.isplainobject": {
			"version": "4.0.6",
			"integrity": "sha512-oSXzaWypCMHkPC3NvBEaPHf0KsA5mvPrOPgQWDsbg8n7orZ290M0BmC/jgRZ4vcJ6DTAhjrsSYgdsW/F+MFOBA==",
			"tarballBytes": 3031,
			"unpackedBytes": 10752,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1951,
					"sha256": "ffd8b33b354585f4ce119f19c53728281e48a97b074491eb6bf6d5c5ff305272"
				},
				"index.js": {
					"bytes": 3673,
					"sha256": "0f8359da5d7830204b85d5afc6c6321ea35adee76b600531418382930cb90dba"
				},
				"package.json": {
					"bytes": 764,
					"sha256": "c76488b831ad65dfa3a3e51201c9eb2193313ba1bee05bad910e9c6fa613bcd7"
				}
			} }
		},
		"lodash.isstring": {
			"version": "4.0.1",
			"integrity": "sha512-0wJxfxH1wgO3GrbuP+dTTk7op+6L41QCXbGINEmD+ny/G/eCqGzxyCsh7159S+mgDDcoarnBw6PC1PS5+wUGgw==",
			"tarballBytes": 2177,
			"unpackedBytes": 8704,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1233,
					"sha256": "25a399d4a42f419445101092a1fc3f9b4bfe06d614f84128222d79e3a2105fe7"
				},
				"index.js": {
					"bytes": 2302,
					"sha256": "d974a8434ce40a084b20268fd2b5a40161597961de3cc9679b68b407f5cb10b2"
				},
				"package.json": {
					"bytes": 743,
					"sha256": "6fb3bb13e2d77b249269f9b39d3bd0629206cccb44bf04968643a49678882d0e"
				}
			} }
		},
		"lodash.once": {
			"version": "4.1.1",
			"integrity": "sha512-Sb487aTOCr9drQVL8pIxOzVhafOjZN9UU54hiN8PU3uAiSV7lx1yYNpbNmex2PK6dSJoNTSJUUswT651yww3Mg==",
			"tarballBytes": 3903,
			"unpackedBytes": 13824,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1951,
					"sha256": "ffd8b33b354585f4ce119f19c53728281e48a97b074491eb6bf6d5c5ff305272"
				},
				"index.js": {
					"bytes": 7094,
					"sha256": "0424069c17cc702b439db9bc25302bf0aa7c9037f3bfe2adc78ebeec66af4dc5"
				},
				"package.json": {
					"bytes": 737,
					"sha256": "7702448f49d390b35edfe095daa8bd684aba40069e0359c2bacf79606d1468e0"
				}
			} }
		},
		"mime": {
			"version": "3.0.0",
			"integrity": "sha512-jSCU7/VB1loIWBZe14aEYHU/+1UMEHoaO7qxCOVJOw9GgH72VAWppxNcjU+x9a2k3GSIBXNKxXQFqRvvZ7vr3A==",
			"tarballBytes": 18690,
			"unpackedBytes": 69632,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1098,
					"sha256": "8f2658c03422c408b2b2ce4d151decc3b1a6fd3d86e5ca9433777bccdcdf75a2"
				},
				"Mime.js": {
					"bytes": 2892,
					"sha256": "9482411a27e56e69e9ff5ae077b25f64c38768ae268ac07ab74a9896b582b6a9"
				},
				"cli.js": {
					"bytes": 1196,
					"sha256": "15da8d89bd7fc3a4025f79197a02a62284a95add244ec67bdd2b8dff918b5052"
				},
				"index.js": {
					"bytes": 127,
					"sha256": "7b35e6b3b981b498b62860b99063916772a7a199125866d4593db952ba1c14b9"
				},
				"lite.js": {
					"bytes": 101,
					"sha256": "ea83dcd7fc0b8ac468f01b3a0d019df854a9afbb8965a7ffc79775b64fa3a239"
				},
				"package.json": {
					"bytes": 1115,
					"sha256": "d0e62774a5cca8ec9dcc5e9fecbf4474805866a366737b6bb1875610d149e871"
				},
				"types/other.js": {
					"bytes": 25894,
					"sha256": "ee0e65cdfde6e492be9c52e35bffcbe0e0fd9a5be1a18fbaa7cbbc7b9b406934"
				},
				"types/standard.js": {
					"bytes": 9530,
					"sha256": "70aaa6f9c1b7caf38db2eff138406911368729b8dfb478fe70078e46ec1824bc"
				}
			} }
		},
		"node-domexception": {
			"version": "1.0.0",
			"integrity": "sha512-/jKZoMpw0F8GRwl4/eLROPA3cfcXtLApP0QzLmUT/HuPCZWyB7IY9ZrMeKw2O/nFIqPQB3PVM9aYm0F312AXDQ==",
			"tarballBytes": 3614,
			"unpackedBytes": 60416,
			"needs": { "any": [] },
			"files": { "any": {
				".history/index_20210527203842.js": {
					"bytes": 0,
					"sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
				},
				".history/index_20210527203947.js": {
					"bytes": 262,
					"sha256": "2bae55c97743d6d1e955508fc5b399af7c61621b872cd5d460e73866bbdc96c0"
				},
				".history/index_20210527204259.js": {
					"bytes": 279,
					"sha256": "225d2f3138dd631023591a9a53c95a1ed50e26e4275bf7d122ba4c1f12c6d91e"
				},
				".history/index_20210527204418.js": {
					"bytes": 305,
					"sha256": "207ddca3fb245b9ed5173e22775c07dc910e6cfe3394eefc45a2e366b7ff956e"
				},
				".history/index_20210527204756.js": {
					"bytes": 384,
					"sha256": "0e41c5fd0d6108ca55a04ad9d75dbc3e6bc9dfb5773d9067e77b3d0bb0eee400"
				},
				".history/index_20210527204833.js": {
					"bytes": 395,
					"sha256": "a0152b57d02445092db9500bba2018a22f2f98b9d0386018a3ff74f5f6f9035f"
				},
				".history/index_20210527211208.js": {
					"bytes": 446,
					"sha256": "cbcb984fac534176d00617df11cdff4c1bdeb637f4312dae1c6b2cbcbf32a35e"
				},
				".history/index_20210527211248.js": {
					"bytes": 448,
					"sha256": "38fd8182452ba2a67f36049be9c0b6e5cd8be91ef1bc14e3fd268db8ad999f0c"
				},
				".history/index_20210527212722.js": {
					"bytes": 780,
					"sha256": "ff25194e43d394dd3365186790bd57a3b3813f59417f450d9c0adbde4631593e"
				},
				".history/index_20210527212731.js": {
					"bytes": 780,
					"sha256": "bc1f5ff42cfa8e15aa6fa1a6d7b89e376999bbf2154ee9c680dff750e7bfbeff"
				},
				".history/index_20210527212746.js": {
					"bytes": 448,
					"sha256": "38fd8182452ba2a67f36049be9c0b6e5cd8be91ef1bc14e3fd268db8ad999f0c"
				},
				".history/index_20210527212900.js": {
					"bytes": 474,
					"sha256": "3ef28747421a8660707bd137356af7ca1f206b0e71da88cbdae63b62e7cd4547"
				},
				".history/index_20210527213022.js": {
					"bytes": 497,
					"sha256": "2b4e5d27f63889b1f1bd2977c45b9f16e248b2715a6fa194a17a4af620162d5b"
				},
				".history/index_20210527213822.js": {
					"bytes": 500,
					"sha256": "8dbf29dfb4a99f9f86acdb9cffaaa588e85b63bbbab6cfc7ce900b6e6fa8022e"
				},
				".history/index_20210527213843.js": {
					"bytes": 508,
					"sha256": "49bcecb8d9d5da2e7d168d852e7354998487cd4d9ac99453bc3e6b8ebe3eb54f"
				},
				".history/index_20210527213852.js": {
					"bytes": 510,
					"sha256": "68de762c8dd343a96bc508149dbba6456d1391698f36fbe63c91ef0183e022b4"
				},
				".history/index_20210527213910.js": {
					"bytes": 461,
					"sha256": "97a7296083556304c765dccc4fa0b322ee861932cbc3292dc2a65d681321e498"
				},
				".history/index_20210527214034.js": {
					"bytes": 461,
					"sha256": "3e6a21f8571491212953eacf1df4024371f45f4bee6bca1994504ff26636e2bd"
				},
				".history/index_20210527214643.js": {
					"bytes": 1189,
					"sha256": "4cf5721e063e8a1eaca7e3a3b721ea08bdc3c79aafc63bacc0d67e1cbf9a84b7"
				},
				".history/index_20210527214654.js": {
					"bytes": 1189,
					"sha256": "084c53f64cd983c5788d528215ec5e40ddbb17ab47e6ec7015cc915991ed09e1"
				},
				".history/index_20210527214700.js": {
					"bytes": 461,
					"sha256": "3e6a21f8571491212953eacf1df4024371f45f4bee6bca1994504ff26636e2bd"
				},
				".history/package_20210527203733.json": {
					"bytes": 537,
					"sha256": "374774f7468dd8897fc1a32912285e4757afe2041feede5dcd29a69f27233f7d"
				},
				".history/package_20210527203825.json": {
					"bytes": 478,
					"sha256": "35a9608c733f77b995a6a10fa9b5ca5e257a8cd92168406b32201635556558c4"
				},
				".history/package_20210527204621.json": {
					"bytes": 521,
					"sha256": "77f65fe0c9f9ab6fe2ee76560584b87bbe71d0521c3911bc51c25cc21fe7e794"
				},
				".history/package_20210527204913.json": {
					"bytes": 633,
					"sha256": "cd46484b7d01faccfe60761a7b41edc7545284caf0d01d27f5caf365d6b50aa5"
				},
				".history/package_20210527204925.json": {
					"bytes": 633,
					"sha256": "cd46484b7d01faccfe60761a7b41edc7545284caf0d01d27f5caf365d6b50aa5"
				},
				".history/package_20210527205145.json": {
					"bytes": 716,
					"sha256": "1ff59c11ab7aef2b2f7fa393e8b871362e21b8a2defbd4922a8f8a5082fbfa06"
				},
				".history/package_20210527205156.json": {
					"bytes": 716,
					"sha256": "1ff59c11ab7aef2b2f7fa393e8b871362e21b8a2defbd4922a8f8a5082fbfa06"
				},
				".history/test_20210527205603.js": {
					"bytes": 0,
					"sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
				},
				".history/test_20210527205957.js": {
					"bytes": 64,
					"sha256": "4108301a1a28a8b815f0915797ec4aa2f8a65c79f76a959e3865ad61f0fd5159"
				},
				".history/test_20210527210021.js": {
					"bytes": 63,
					"sha256": "df4065bc81d61e91ac0e57a1826419359b8cc3625b6d69fd8f272343204bac73"
				},
				"LICENSE": {
					"bytes": 1071,
					"sha256": "8ec1386f7f078b0c7cd25341cd80f332df902371cda9f40c10ec2b4007b420b7"
				},
				"index.js": {
					"bytes": 461,
					"sha256": "3e6a21f8571491212953eacf1df4024371f45f4bee6bca1994504ff26636e2bd"
				},
				"package.json": {
					"bytes": 716,
					"sha256": "1ff59c11ab7aef2b2f7fa393e8b871362e21b8a2defbd4922a8f8a5082fbfa06"
				}
			} }
		},
		"node-fetch": {
			"version": "3.3.2",
			"integrity": "sha512-dRB78srN/l6gqWulah9SrxeYnxeddIG30+GOqK/9OlLVyLg3HPnr6SqOWTWOXKRwC2eGYCkZ59NNuSgvSrpgOA==",
			"tarballBytes": 31722,
			"unpackedBytes": 120832,
			"needs": { "any": [
				"data-uri-to-buffer",
				"fetch-blob",
				"formdata-polyfill"
			] },
			"files": { "any": {
				"LICENSE.md": {
					"bytes": 1090,
					"sha256": "3e2c11dcf3f17ab585baab8faba54772d7872f1c6e026022acd4b4006665efb0"
				},
				"package.json": {
					"bytes": 3046,
					"sha256": "058acbc2474901ffa0b95c3f9d0903111426b118b55f928300e448d7252fc27d"
				},
				"src/body.js": {
					"bytes": 9850,
					"sha256": "d020a3939fb74cc090b9f1bbbc9c911ca08bb63ea4ddf7f7e51fd7a9c727809d"
				},
				"src/errors/abort-error.js": {
					"bytes": 218,
					"sha256": "d6d4901c84d535e7290a21990a34695e38610b39cb7656f9d5b09f5992d6a1f4"
				},
				"src/errors/base.js": {
					"bytes": 346,
					"sha256": "daa8a93e18a486104cd90447a8a578e05f99556313920205af0febf0738d4239"
				},
				"src/errors/fetch-error.js": {
					"bytes": 871,
					"sha256": "00f6fb52638c718611c25eb0483045202604449abe13ce71368da8a137061b38"
				},
				"src/headers.js": {
					"bytes": 6932,
					"sha256": "eeed838f73cfb5915df245da11c9450134d14529acab3ffa5307c48ca2f9f39e"
				},
				"src/index.js": {
					"bytes": 12908,
					"sha256": "e0a76062a308610126191bb288925470a2fb84fbbe5c913b444165d64fd9c4b5"
				},
				"src/request.js": {
					"bytes": 8619,
					"sha256": "4a57dfc72f98d37646d7d0b464ad6157700fc875116618cb7af40238d0cbae4c"
				},
				"src/response.js": {
					"bytes": 3433,
					"sha256": "c80a8b52cf1cd498382b28eff8033910bd941a3ec90fb64eaa80359e366bc475"
				},
				"src/utils/get-search.js": {
					"bytes": 296,
					"sha256": "36c03bb646f180b55509f27c29322a7bcc7429522eeffc31de92fbfaa6d16300"
				},
				"src/utils/is-redirect.js": {
					"bytes": 229,
					"sha256": "c7daf781e794df6d6374b162ac0a6b6a129abe717f652ba1cbb3963e80ac3e5d"
				},
				"src/utils/is.js": {
					"bytes": 2246,
					"sha256": "cffc99b6cfbf9efe5feaa9a921d4ed77fec43cb7e946dad28322c7cc3017c25c"
				},
				"src/utils/multipart-parser.js": {
					"bytes": 9643,
					"sha256": "71a98e3306e3188e4d5c3b6bc6038697eb666eae831bd164abf59ba8982e8bb9"
				},
				"src/utils/referrer.js": {
					"bytes": 11845,
					"sha256": "faa38a719154c59db7689f51414a16e0ffc10cfe4a024a23a4a5cdcae88272b0"
				}
			} }
		},
		"once": {
			"version": "1.4.0",
			"integrity": "sha512-lNaJgI+2Q5URQBkccEKHTQOPaXdUxnZZElQTZY0MFUAuaEqe1E+Nyvgdz/aIyNi6Z9MzO5dv1H8n58/GELp3+w==",
			"tarballBytes": 1979,
			"unpackedBytes": 8192,
			"needs": { "any": ["wrappy"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 765,
					"sha256": "4ec3d4c66cd87f5c8d8ad911b10f99bf27cb00cdfcff82621956e379186b016b"
				},
				"once.js": {
					"bytes": 935,
					"sha256": "3db73e347ecbdbafdf8d0db85145c877e133f5372e767360ef90c09f70ac5103"
				},
				"package.json": {
					"bytes": 574,
					"sha256": "33840d74c14c94bfb75c76374765b635531b1eacb88d7f1f2f380c94d0ea1328"
				}
			} }
		},
		"open": {
			"version": "11.0.4",
			"integrity": "sha512-++Zlftm0kVLPmzC06t6epuWmcRMDbI4z5P3NNX979WA/k23+NtSOynEGzsVfZwguKw2mi5umVgnBlJQMwRz4Pg==",
			"tarballBytes": 16949,
			"unpackedBytes": 66560,
			"needs": { "any": [
				"default-browser",
				"define-lazy-prop",
				"is-in-ssh",
				"is-inside-container",
				"powershell-utils",
				"wsl-utils"
			] },
			"files": { "any": {
				"index.js": {
					"bytes": 13124,
					"sha256": "6e2e4c575c5e4c39609e14efb6bd2f29958fca8d0bc0b67930e135561e448d76"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 1197,
					"sha256": "c8535767011e4d2d483cbc9146ee75d9a8e2cdc2372b8b5ec5f42dcee809b86a"
				}
			} }
		},
		"p-limit": {
			"version": "3.1.0",
			"integrity": "sha512-TYOanM3wGwNGsZN2cVTYPArw454xnXj5qmWF1bEoAc4+cU/ol7GVh7odevjp1FNHduHc3KZMcFduxU5Xc6uJRQ==",
			"tarballBytes": 3265,
			"unpackedBytes": 12288,
			"needs": { "any": ["yocto-queue"] },
			"files": { "any": {
				"index.js": {
					"bytes": 1521,
					"sha256": "ec25b742450df200d287bd9790451e203e2a99066f615b43f034e731afa0697f"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 928,
					"sha256": "0de84d3e2ad5bc3a7bac54354fe6f049ce7b351d67fcc57eda6660f9fa2e83b5"
				}
			} }
		},
		"path-expression-matcher": {
			"version": "1.6.2",
			"integrity": "sha512-enSlaiat05iasnzmgNxRj8reFdj3puY2QpNgP1aPIaVfT6nn9ICuPoFlKHk8EN22HcwewshO+mN2DGbkCEOtqQ==",
			"tarballBytes": 43562,
			"unpackedBytes": 181760,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1056,
					"sha256": "75486ea0af9309140ca6e2c401d7e67bea8f4892344e5707f6394dc5e83dfc44"
				},
				"lib/pem.cjs": {
					"bytes": 9217,
					"sha256": "aec62344de39f1c7a2c42e31767cd068af933c034837bbceaf5a7a4032b76a0d"
				},
				"lib/pem.min.js": {
					"bytes": 9442,
					"sha256": "b39340293e75855e6efc54dbd36fc0422360ff78de98a41fe16883adcbcfcf88"
				},
				"package.json": {
					"bytes": 1852,
					"sha256": "625ca3a27a289160508a79773ddfd7bf678a6401bd96321cac0bc43ebebe01f8"
				},
				"src/Expression.js": {
					"bytes": 6795,
					"sha256": "c24531320e7f2a69708fa8127b660bfb0efaa3a26636e6f56209f8cf4e984b9a"
				},
				"src/ExpressionSet.js": {
					"bytes": 7310,
					"sha256": "a6250aa83ce7f238614fb7421f31e541c63c415a295e3764687693464918f3c4"
				},
				"src/Matcher.js": {
					"bytes": 18459,
					"sha256": "d3b6ddfa1e9a07d6db63939e55106f4df3e8f2e48119c81e372f60f157914d66"
				},
				"src/index.js": {
					"bytes": 919,
					"sha256": "ebbf22c6979f6b2b05c580922e7dd197f4f4a246d504d4c0cc8e64778f12d4ed"
				}
			} }
		},
		"powershell-utils": {
			"version": "0.2.1",
			"integrity": "sha512-C+y9x90UElAddDZmV4qOx9W53B61PO7cIqWz2dQsWlwswuq4mr8NEwytdGKboYbQlGZ3awrkTeNvcZiZNHnQ8A==",
			"tarballBytes": 4144,
			"unpackedBytes": 18944,
			"needs": { "any": [] },
			"files": { "any": {
				"index.js": {
					"bytes": 2333,
					"sha256": "44d084eb5798feda6737f7f7e3b260f23e1b9abacd9c8af4c84753d137c0ef2a"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 867,
					"sha256": "6b3fe84d5a0ac13ca76b03e5b90372e43a5997007a6299c21fb5c2362fa77e29"
				}
			} }
		},
		"retry": {
			"version": "0.13.1",
			"integrity": "sha512-XQBQ3I8W1Cge0Seh+6gjj03LbmRFWuoszgK9ooCpwYIrhhoO80pfq4cUkU5DkknwfOfFteRwlZ56PYOGYyFWdg==",
			"tarballBytes": 6547,
			"unpackedBytes": 26624,
			"needs": { "any": [] },
			"files": { "any": {
				"License": {
					"bytes": 1139,
					"sha256": "01ad164273e8e095abc9dbd1c21e194594a671af7d528cb43ee7b4c903ba7da3"
				},
				"index.js": {
					"bytes": 40,
					"sha256": "003f04e5fb5913675c886ac938e9b7bbd33754eb17ee8f00e074e1bf888bec1e"
				},
				"lib/retry.js": {
					"bytes": 2345,
					"sha256": "3142d1f03e5f1e78a0c0b00a25b4626c94a3de8389898c96bb26e96616277bcb"
				},
				"lib/retry_operation.js": {
					"bytes": 3716,
					"sha256": "3cae72ed382f42ba21b75f2f8096803beef7fe208f9885794fb86cf4be5c93d4"
				},
				"package.json": {
					"bytes": 1068,
					"sha256": "7ae366b6b8133485abf27abe657c0ffa2d32600611ecf2c4fe5246165bed73d5"
				}
			} }
		},
		"retry-request": {
			"version": "9.1.0",
			"integrity": "sha512-FILyVbis+DTo3KRbtKceqpj1595wIF+XQFW/+AVOBdCQmxwNDgcNXXr2FNM0Ej2qD7zVXbJGfH7lo4jB0wwhKA==",
			"tarballBytes": 5877,
			"unpackedBytes": 22016,
			"needs": { "any": ["extend"] },
			"files": { "any": {
				"index.js": {
					"bytes": 7677,
					"sha256": "fa3e83c6986086ffff82781379897d4fa4920e27f5f4556c677d7ce9f3e9510d"
				},
				"license": {
					"bytes": 1081,
					"sha256": "e0845fe275271e0b752360e09e5774b1b05d5e1c73bbbc3d4bf8b57d8af98217"
				},
				"package.json": {
					"bytes": 1235,
					"sha256": "bc45733c6da686f86ec71293d19ff268d17e2f215d7d54e2a0cd3554285ac579"
				}
			} }
		},
		"run-applescript": {
			"version": "7.1.0",
			"integrity": "sha512-DPe5pVFaAsinSaV6QjQ6gdiedWDcRCbUuiQfQa2wmWV7+xC9bGulGI8+TdRmoFkAPaBXk8CrAbnlY2ISniJ47Q==",
			"tarballBytes": 2193,
			"unpackedBytes": 10240,
			"needs": { "any": [] },
			"files": { "any": {
				"index.js": {
					"bytes": 1006,
					"sha256": "b20951509c748c69e024d05be96330f4fc108ca73cad621b715cce9e1d2b2cb8"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 760,
					"sha256": "6b82907e9fcc0cdb36c40abdc2a9ca0dcd51a8799a668ecff05a0bcd37e0d8be"
				}
			} }
		},
		"safe-buffer": {
			"version": "5.2.1",
			"integrity": "sha512-rp3So07KcdmmKbGvgaNxQSJr7bGVSVk5S9Eq1F+ppbRo70+YeaDxkw5Dd8NPN+GD6bjnYm2VuPuCXmpuYvmCXQ==",
			"tarballBytes": 9972,
			"unpackedBytes": 37888,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1081,
					"sha256": "c7cc929b57080f4b9d0c6cf57669f0463fc5b39906344dfc8d3bc43426b30eac"
				},
				"index.js": {
					"bytes": 1670,
					"sha256": "184d5c4a83512e3f49d4d5b52f7073f601f933bad11f1fbb3ad364ca5e6478e1"
				},
				"package.json": {
					"bytes": 1057,
					"sha256": "e4018fdbfe625433371f48274fee26f520bbe865e0d8c85bf3aa07424134b90c"
				}
			} }
		},
		"stream-events": {
			"version": "1.0.5",
			"integrity": "sha512-E1GUzBSgvct8Jsb3v2X15pjzN1tYebtbLaMg+eBOUOAxgbLoSbT2NS91ckc5lJD1KfLjId+jXJRgo0qnV5Nerg==",
			"tarballBytes": 1387,
			"unpackedBytes": 7680,
			"needs": { "any": ["stubs"] },
			"files": { "any": {
				"index.js": {
					"bytes": 514,
					"sha256": "675c3a636bf0bf96b9a89534fbda2ceab56ed1df6e99528301c9f3c62046658d"
				},
				"package.json": {
					"bytes": 791,
					"sha256": "718c946368167b64a813e57e64ef9230bbe3fadda9d61787159de836e328deb6"
				}
			} }
		},
		"stream-shift": {
			"version": "1.0.3",
			"integrity": "sha512-76ORR0DO1o1hlKwTbi/DM3EXWGf3ZJYO8cXX5RJwnul2DEg2oyoZyjLNoQM8WsvZiFKCRfC1O0J7iCvie3RZmQ==",
			"tarballBytes": 2049,
			"unpackedBytes": 10240,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1079,
					"sha256": "6a134e51aa31496c15a741592fc5d782b2dbf8d8b6b8524e15c8520ae0cd6374"
				},
				"index.js": {
					"bytes": 607,
					"sha256": "070674cf0f6891c07cf10841e740a0d88545c17aaec6ef2caedb7d8dc74fe6d9"
				},
				"package.json": {
					"bytes": 635,
					"sha256": "841d13128a438ed997496e142856d686f1c3230fa7f954d787bc2a2a3ec1cdf6"
				},
				"test.js": {
					"bytes": 1166,
					"sha256": "32ed537c9510245047ee7fb3ae824fc4a09630cd4d048ae78d9a4b47a327ca9b"
				}
			} }
		},
		"string_decoder": {
			"version": "1.3.0",
			"integrity": "sha512-hkRX8U1WjJFd8LsDJ2yQ/wWWxaopEsABU1XfkM8A+j0+85JAGppt16cr1Whg6KIbb4okU6Mql6BOj+uup/wKeA==",
			"tarballBytes": 4622,
			"unpackedBytes": 18432,
			"needs": { "any": ["safe-buffer"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 2338,
					"sha256": "11f2aafb37d06b3ee5bdaf06e9811141d0da05263c316f3d627f45c20d43261b"
				},
				"lib/string_decoder.js": {
					"bytes": 9465,
					"sha256": "f1d36d47b2c579063392c1a68963467f2d4f51a069af09eb068d974c63ee3b37"
				},
				"package.json": {
					"bytes": 823,
					"sha256": "31984c85cd4f3df0aa75075acdec98c25961496897d1f46d04ed4a701f129c54"
				}
			} }
		},
		"strnum": {
			"version": "2.5.1",
			"integrity": "sha512-UM4nTLWzQiDBseVxUGxN0wJzIk0UU89Qi7pKXz9qISo+lhviJikTuikBsK/oFRlpvYHvSdz0TVoLyQ+sEpYwxA==",
			"tarballBytes": 5047,
			"unpackedBytes": 19968,
			"needs": { "any": ["anynum"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1077,
					"sha256": "2aa16be0f4fad003a352a955a43314e9d1d8deef7034060a82ac9c49f32b81e2"
				},
				"package.json": {
					"bytes": 730,
					"sha256": "7efcf7c2b83b9d0054dd637da0b15983a4f43b9aedb999ae895ff9c0b23c7170"
				},
				"strnum.js": {
					"bytes": 7054,
					"sha256": "629ac48bfc12de3bc04b36320e532423212804e04a5b7aa475e76d71de089db3"
				}
			} }
		},
		"stubs": {
			"version": "3.0.0",
			"integrity": "sha512-PdHt7hHUJKxvTCgbKX9C1V/ftOcjJQgz8BZwNfV5c4B6dcGqlpelTbJ999jBGZ2jYiPAwcX5dP6oBwVlBlUbxw==",
			"tarballBytes": 1953,
			"unpackedBytes": 10752,
			"needs": { "any": [] },
			"files": { "any": {
				"index.js": {
					"bytes": 725,
					"sha256": "24f3f5146ea77d185182777718f5995eea40d3b93fe1d62fba515eee3e806854"
				},
				"package.json": {
					"bytes": 518,
					"sha256": "1518c8f045c120ba3f789a8b8eae76970de7d936e79f25027f662bef59cea5ae"
				},
				"test.js": {
					"bytes": 3590,
					"sha256": "c9390ea2fcecc1d6fb3d0a9e992ae2c104eb39e5317a14c8f4feabfd927830b5"
				}
			} }
		},
		"teeny-request": {
			"version": "11.1.1",
			"integrity": "sha512-I5OLOkPN3QDN2l1H/eGueuKaq32CdAcXt91WOF/bOfadtZD1WQ8/Fk28WsqDcGjIyhAW/GQDagYhVEjhuZUFyQ==",
			"tarballBytes": 19941,
			"unpackedBytes": 85504,
			"needs": { "any": [
				"http-proxy-agent",
				"https-proxy-agent",
				"node-fetch",
				"stream-events"
			] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 11358,
					"sha256": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
				},
				"build/src/TeenyStatistics.js": {
					"bytes": 5452,
					"sha256": "9eea6b71180563eb2f254b3b70b1187e89f9586a958918f8de5e505d6cbb48de"
				},
				"build/src/agents.js": {
					"bytes": 3120,
					"sha256": "71b6075eb9ae29e7f5f326b03f5d39487c1e1085380a97bc249116766703ff1c"
				},
				"build/src/index.js": {
					"bytes": 20280,
					"sha256": "825127b20d737ec064bc41b42f12178913fed45f8ef0edc1c253cfd317e110f9"
				},
				"package.json": {
					"bytes": 1703,
					"sha256": "629702e853ebcb35d64649056a352af9d12c681d21f478cfe5b251bb563d27e6"
				}
			} }
		},
		"tslib": {
			"version": "2.9.1",
			"integrity": "sha512-a4Ux9VKuIMHsOS7ENbEq6hK2ZGYIT27Rtl0E4eD9KqwxhKiQeMZE/9xb3IdYwWaSOyIBQLExhQgXDTYoiCxnWA==",
			"tarballBytes": 19229,
			"unpackedBytes": 104448,
			"needs": { "any": [] },
			"files": { "any": {
				"CopyrightNotice.txt": {
					"bytes": 822,
					"sha256": "da16ddb65f8ca390998fb99223d0112498b56b45784d00afd77ff8ce1ac4de8b"
				},
				"LICENSE.txt": {
					"bytes": 655,
					"sha256": "210b19e543130388c68654b7497e967119ce17145f66ab7d85688fbd70f08751"
				},
				"modules/index.js": {
					"bytes": 1416,
					"sha256": "b3a4765da2bc019c79f2c2c12b36f860e946119d976897f1ce945caf227d0468"
				},
				"modules/package.json": {
					"bytes": 26,
					"sha256": "f2a77d1fa2e7ee710b2835b2933d75d9c7f5dad4f1bab69e1679876e32b5e9eb"
				},
				"package.json": {
					"bytes": 1219,
					"sha256": "7e9ccc6977540dd94f86f98d0ab9ac405cd3507ac5a2c34752498b250718366b"
				},
				"tslib.es6.js": {
					"bytes": 19710,
					"sha256": "41e3426dec3004b8d683fe1ed78ea82c3504f6426d0b705f62811b918298d865"
				},
				"tslib.js": {
					"bytes": 23913,
					"sha256": "26d4007ca82663612bdef5321614b21865cfe4fc299bd339d3680f5134de550d"
				}
			} }
		},
		"util-deprecate": {
			"version": "1.0.2",
			"integrity": "sha512-EPD5q1uXyFxJpCrLnCc1nHnq3gOa6DZBocAIiI2TaSCA7VCJ1UJDMagCzIkXNsUYfD1daK//LTEQ8xiIbrHtcw==",
			"tarballBytes": 2246,
			"unpackedBytes": 11776,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1102,
					"sha256": "0154425673db15cdfa80ecba2c9b1f1a867f7197a006764712849bfc3a93cbb7"
				},
				"browser.js": {
					"bytes": 1614,
					"sha256": "abaef53ebcdc98f3655331f834986a2d11b6a824f58d670369669246d1b7b69b"
				},
				"node.js": {
					"bytes": 123,
					"sha256": "9a86a29fa34a99b861e707345fb1d1e2e55a6c23edb8f992bed57cc607f42d8e"
				},
				"package.json": {
					"bytes": 694,
					"sha256": "7bba467f049074957e693fc06672848b040c38fa071b6eed8690f5fbe090a8b2"
				}
			} }
		},
		"web-streams-polyfill": {
			"version": "3.3.3",
			"integrity": "sha512-d2JWLCivmZYTSIoge9MsgFCZrt571BikcWGYkjC1khllbTeDlGqZ2D8vD8E/lJa8WGWbb7Plm8/XJYV7IJHZZw==",
			"tarballBytes": 1579083,
			"unpackedBytes": 9071104,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1120,
					"sha256": "81008a3fb78f69f3c4a72a9e005c8582342ab62864371b3ab8e1b6af9041e080"
				},
				"dist/polyfill.es2018.js": {
					"bytes": 213129,
					"sha256": "33b2e1c79282ecbe66cfbb5d186506208ba175f5f65fb403918e7191cc254c06"
				},
				"dist/polyfill.es2018.min.js": {
					"bytes": 64131,
					"sha256": "4e59cc2239a43ece270b0819d801145905edac0a25649e3dcef8f0231a6e05b3"
				},
				"dist/polyfill.es6.js": {
					"bytes": 217343,
					"sha256": "b29c0ed31a973c184cb33947601fbabb850b03d881f8c51dfec931ec30591f9e"
				},
				"dist/polyfill.es6.min.js": {
					"bytes": 65842,
					"sha256": "727f882429b2a357d784c17e1a865afded64de840ef170b554e33a280968579e"
				},
				"dist/polyfill.js": {
					"bytes": 232196,
					"sha256": "bf60bbc49c594655fabdf7d7d4e92f49c19094a30187c412a5391d150980ae5f"
				},
				"dist/polyfill.min.js": {
					"bytes": 71473,
					"sha256": "839d34aee580c02fdb5174481cefba49bb08f23a7a91bca156a9c83342930caf"
				},
				"dist/ponyfill.es2018.js": {
					"bytes": 212241,
					"sha256": "a08d04713a8bf455e3668dc8b65c370b8f45d8652246c6ceb9523aa5adac037f"
				},
				"dist/ponyfill.es6.js": {
					"bytes": 216455,
					"sha256": "695e4248096dc1c4c7190945ef509192c11de892d3fc34ee67f8ac84534b44ca"
				},
				"dist/ponyfill.js": {
					"bytes": 230973,
					"sha256": "afaba1d6e4af6daae35514c8e7c993173a7af4e5c8960f0ec70e21e90505b1f7"
				},
				"dist/types/tsdoc-metadata.json": {
					"bytes": 329,
					"sha256": "88af55d7a1bd98d2138bb18a133b02fa672939474c20ba7212464b3089a579d0"
				},
				"es2018/package.json": {
					"bytes": 327,
					"sha256": "14ba22dfab3e362839be87e5adf01ec20c2d7d16666eb2924dccb04b31b8f6f1"
				},
				"es6/package.json": {
					"bytes": 315,
					"sha256": "02eca07f1c536f27329b05b19daa4d86492d728d303fe9830c11b15efb0c4f70"
				},
				"package.json": {
					"bytes": 2723,
					"sha256": "13e22b076747f7673afc2afad4b932843844b1ffb2e5bd613442937eacdaf7d7"
				},
				"ponyfill/es2018/package.json": {
					"bytes": 295,
					"sha256": "df8bf4ea51c6cf15b24c17e2ba6925fb893dac9d1a8b3230f4b7dc6eb05f8fa9"
				},
				"ponyfill/es6/package.json": {
					"bytes": 286,
					"sha256": "7374de2ff0911b5c55c04f974163f4ab5c398aadaeaedd6119c5bdd5dd9e5aa9"
				},
				"ponyfill/package.json": {
					"bytes": 259,
					"sha256": "8ce95fc2ee285eb7014c61e7abe4d415ac4cfb4c3ea2db625d1dfb470850930f"
				}
			} }
		},
		"wrappy": {
			"version": "1.0.2",
			"integrity": "sha512-l4Sp/DRseor9wL6EvV2+TuQn63dMkPjZ/sp9XkghTEbV9KlPS1xUsZ3u7/IQO4wxtcFB4bgpQPRcR3QCvezPcQ==",
			"tarballBytes": 1676,
			"unpackedBytes": 7168,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 765,
					"sha256": "4ec3d4c66cd87f5c8d8ad911b10f99bf27cb00cdfcff82621956e379186b016b"
				},
				"package.json": {
					"bytes": 606,
					"sha256": "712ac9c4c3cef8bc79f42cf6075ff18551f4cb768f35158214fd643853ad7abc"
				},
				"wrappy.js": {
					"bytes": 905,
					"sha256": "153453c4d84a3c2f13589c37055a7daff61d48475dcce554f7eedad15fc7b3e5"
				}
			} }
		},
		"wsl-utils": {
			"version": "1.0.1",
			"integrity": "sha512-c16PKLIRxBYpR3jSWsdS7SFp0COm5SOQdiFjY818dYFHJbMGuLBszpF07LBWmOS1uzrHa9VGdynsEgoeKy0oOQ==",
			"tarballBytes": 4731,
			"unpackedBytes": 22528,
			"needs": { "any": ["is-wsl", "powershell-utils"] },
			"files": { "any": {
				"index.js": {
					"bytes": 4220,
					"sha256": "c3abc872f55eb59101e45924d373ec8a1e5d3b9d948ebef3325e185bf72ffa06"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 915,
					"sha256": "78a281ad10faa7a3847ada4c5e391e08e5196ba4fb085b012b14535ec52a795b"
				},
				"utilities.js": {
					"bytes": 459,
					"sha256": "f0d990daf0d1eac44bdb74d5e38a1444a78a47f401b6a5d237ecb7c313a4ce36"
				}
			} }
		},
		"xml-naming": {
			"version": "0.3.0",
			"integrity": "sha512-ghig2TBE/H11aOVgmahA3MhimvkBr6JIYknH/Dhdk10nXwdbIqBJsbfMxpvFPG8bAw77gN29aQWvKpmVoPlvPQ==",
			"tarballBytes": 9362,
			"unpackedBytes": 36864,
			"needs": { "any": [] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1077,
					"sha256": "8e75fc0e776c62ccadb8178ece8d3daa9ba7601fb0a49b2dfb0ea9a7a5c0aa07"
				},
				"package.json": {
					"bytes": 1160,
					"sha256": "e6ff1758837bca3ca6877308c0d51f9e3e47efd07497fa62c8291fd88ab8216f"
				},
				"src/index.js": {
					"bytes": 15370,
					"sha256": "1a5d9fd32360e2cec4adbee9e56221fb26def66bb9d122e0b5745cebc963d92e"
				}
			} }
		},
		"yocto-queue": {
			"version": "0.1.0",
			"integrity": "sha512-rVksvsnNCdJ/ohGc6xgPwyN8eheCxsiLM8mxuE/t/mOVqJewPuO1miLpTHQiRgTKCLexL4MeAFVagts7HmNZ2Q==",
			"tarballBytes": 2765,
			"unpackedBytes": 11264,
			"needs": { "any": [] },
			"files": { "any": {
				"index.js": {
					"bytes": 949,
					"sha256": "03423d2c5abaa4c0c64eac47cc67f29cb7c7ed716393aad5b10ccfd27e947949"
				},
				"license": {
					"bytes": 1117,
					"sha256": "5c932d88256b4ab958f64a856fa48e8bd1f55bc1d96b8149c65689e0c61789d3"
				},
				"package.json": {
					"bytes": 725,
					"sha256": "e94d571d03c65c94eab2216f4fde773918a152d5d36e5672e1f5c158ff6ac42d"
				}
			} }
		}
	}
};
export { sdk_manifest_default as default };
