// packages/native/sdk-manifest.json
var sdk_manifest_default = { packages: {
	"@actions/attest": {
		"version": "3.2.0",
		"integrity": "sha512-Mdpqfyfp4dp7VZt9lVBmQTlnpK0PBrIXSblzeseP4w6Gn4Bbl5bpScJ+8zgwOMfTz1049wPzSUda5XtTYIZloQ==",
		"tarballBytes": 15558,
		"unpackedBytes": 85504,
		"needs": [
			"@actions/attest/node_modules/@sigstore/bundle",
			"@actions/core",
			"@actions/github",
			"@actions/http-client",
			"@octokit/plugin-retry",
			"@sigstore/sign",
			"jose"
		],
		"files": {
			"LICENSE.md": "1069 wkMgzJLZFN6RPCGHM-5SYwO1YcxU4Wxjb6_dWdFdQfs",
			"lib/artifactMetadata.js": "3525 LaKljwCtVqMflqWJVK6Q9ebOej5JtVaUToO0cc9qL9Y",
			"lib/attest.js": "3595 iI5MPiBc6crIE6ncSLWKcLhlsDm61BLu6116DEMUuQw",
			"lib/endpoints.js": "1441 HdY6dE0H32J81gCyc3M8BQDaox_U_vKQYkdQ2cvEMS4",
			"lib/index.js": "214 SggMQVWZqB0DxlrvtSiwc0kqHlri49nFXyrnYm1dOGs",
			"lib/internal/package-version.cjs": "453 I4kCCS8eekcFyb4SgVcV-vgv6RgqxeevZbHBvDfIZ0w",
			"lib/internal/utils.js": "561 hKLttelGmCqNvSF-0QRWoH7yvw-j7eyoRfGbCc7t_ms",
			"lib/intoto.js": "562 Krns0Z44tl9YlvO69oyVIYKEFqAd6ZAOfERTjekhvF8",
			"lib/oidc.js": "3619 9IV5lBKCRn1wcu92GbidVlHbmHt_Y0RJdFBBzVMJymc",
			"lib/provenance.js": "3885 0ZUUm1oppul8Bgl6bGi-zfGEjhtFO8W1ZsLEqq3fE40",
			"lib/shared.types.js": "51 y28cR54dAuiYPRjgFTdhXzg6FOBv5wlXcV4y7bTPgAs",
			"lib/sign.js": "2454 pNRrbhCPrT1Mn2m4dc_tniLGk9J8LBr9x-AW2EovF9A",
			"lib/store.js": "2293 wrv14WS9TnI11pHiX0nRUMBBNimHIWG1FN10MQkzcnA",
			"package.json": "1406 pC_G-18KbzWOE5G4zfhUTJu7Lot_p9YPT5k6ot0Qsc4"
		}
	},
	"@actions/attest/node_modules/@sigstore/bundle": {
		"version": "3.1.0",
		"integrity": "sha512-Mm1E3/CmDDCz3nDhFKTuYdB47EdRFRQMOE/EAbiG1MJW77/w1b3P7Qx7JSrVJs8PfwOLOVcKQCHErIwCTyPbag==",
		"tarballBytes": 9240,
		"unpackedBytes": 55296,
		"needs": ["@actions/attest/node_modules/@sigstore/protobuf-specs"],
		"files": {
			"LICENSE": "11351 NkoTDSyjQL1W6x5tBF_Gkpuw-dCqAY8sGUmylRfhzdA",
			"dist/build.js": "3083 g3knrJmdG-t2YH9Ran4DA4gnSo8O7vd_FgThfQA_poQ",
			"dist/bundle.js": "1270 B6Z-KRCgNLrml7KFIFhPXm2uG_1U3-hcBPkZS77ig1M",
			"dist/error.js": "857 -LWlri9nVHH64XR3QKCD5sd_Bfdm1Ln6I9dxqUYTFEQ",
			"dist/index.js": "4154 iYIQBpsDnFJSc6jRXXqgVch_GLzFRKawSverITU7pDA",
			"dist/serialized.js": "1814 mO32AFUwyzkOzfoqDLViBqcWB3xsXUuDRunC8IgqqZM",
			"dist/utility.js": "77 1DqoH1vIn6o1ng-XyBS6JRVVkf8Hj7ub_UD4x8loMjA",
			"dist/validate.js": "8027 hRBELIHs1O9UzZEu6eRdcqxFXtuM_GTJHSJkpQKoTEM",
			"package.json": "810 5ns5j5_HPGbnpnRCyQac5sJUc6kZVAjF2PBfeqjQxbc"
		}
	},
	"@actions/attest/node_modules/@sigstore/protobuf-specs": {
		"version": "0.4.3",
		"integrity": "sha512-fk2zjD9117RL9BjqEwF7fwv7Q/P9yGsMV4MUJZ/DocaQJ6+3pKr+syBq1owU5Q5qGw5CUbXzm+4yJ2JVRDQeSA==",
		"tarballBytes": 61392,
		"unpackedBytes": 345088,
		"needs": [],
		"files": {
			"LICENSE": "11351 NkoTDSyjQL1W6x5tBF_Gkpuw-dCqAY8sGUmylRfhzdA",
			"dist/__generated__/envelope.js": "1962 jLnAJN82dp9J_Xdh7eKpb1iToXkuzjxlx4zIuJI1btk",
			"dist/__generated__/events.js": "6769 WjjUfGPpqPiSso8odT-QVw-GVtNYVIgWl8qGHB54q3s",
			"dist/__generated__/google/api/field_behavior.js": "5985 ZXNdKju7BxBwgoUwoe6G9dIQZ9M-XNeIosClsws5lGI",
			"dist/__generated__/google/protobuf/any.js": "1078 jXUoPLC_UdX3p7FYsm92md1nmLsJb2k9gvzeKMk1N6U",
			"dist/__generated__/google/protobuf/descriptor.js": "96622 yeN3WzSWTG_AWHWKVJktvj_KKMh7i09rhiHTMC7oreo",
			"dist/__generated__/google/protobuf/timestamp.js": "867 _YYigVH3Rlk3bkgSFoUt0eiZ2S6DK72Qyffo54gcWl0",
			"dist/__generated__/rekor/v2/dsse.js": "2004 oESE2bjXzTp5sZNc5k9fbZbRR2Y5UvVm7fDTLXL6h80",
			"dist/__generated__/rekor/v2/entry.js": "3057 Q9yhh7c6OcLRvC0-zD6nQ4it5NpOG7aR3OW0z3QYqL8",
			"dist/__generated__/rekor/v2/hashedrekord.js": "1994 ZUNYIONMjcb2X6TKcwDM9SHmRL_fNygWnjKVkffWXo8",
			"dist/__generated__/rekor/v2/verifier.js": "2755 fxCjJ6iQJKbEodm13HBMSILhSScVpj_lKXI7wUta7HI",
			"dist/__generated__/sigstore_bundle.js": "4692 iCMMW4D-QaAyrSHC-Fj8_ANSK_EF8HeDHVyBBWKpcfk",
			"dist/__generated__/sigstore_common.js": "23738 YOJN3K00jw50wOvRi5FsufWPZW5oRssDduW1GqEYwWU",
			"dist/__generated__/sigstore_rekor.js": "5247 vRsAaTamoW36VUKV7ZQFpmID0cRaCoTYhUlPtYmKIq0",
			"dist/__generated__/sigstore_trustroot.js": "12050 WVe9w7VsOyEmznYtJo0PLCOEreyCZ2uBTaYqp7Xyo4w",
			"dist/__generated__/sigstore_verification.js": "11565 0vKdnIpmIYfYtSOPuBpH371dVTsOYG7LM7IZZgZMqJ4",
			"dist/index.js": "1728 PfRnwxFSdjnv_Udmv9nkBWFlSffROkP_ADbpdVzERho",
			"package.json": "729 Xt3Fa7LgvTzZbloaaQUWAT4qIdFC2_kkfc6EIw9y6j0"
		}
	},
	"@actions/core": {
		"version": "3.0.1",
		"integrity": "sha512-a6d/Nwahm9fliVGRhdhofo40HjHQasUPusmc7vBfyky+7Z+P2A1J68zyFVaNcEclc/Se+eO595oAr5nwEIoIUA==",
		"tarballBytes": 23250,
		"unpackedBytes": 108544,
		"needs": ["@actions/exec", "@actions/http-client"],
		"files": {
			"LICENSE.md": "1068 5862ppJudqZ5gaRA9BB9YVKsH8IlDJCmZGBERRgyi3U",
			"lib/command.js": "2957 DcuFO_2-XY9nBX_gTUvPB1HGqh_z5-zyrQbJ8zBbhKQ",
			"lib/core.js": "10871 Xk1GEjQ6rJKhU-iCl1LHP0qKhntU0G5DtjMBynoRR5Y",
			"lib/file-command.js": "1467 ou5_JoCLVE2eo158zwhGStW1IqTzJdJ4yvYezYC7Q6M",
			"lib/oidc-utils.js": "3256 gCMt3kFtu3IHxw2oWZ_M7wuaDEbCNRgu6hIbvCJ6KTE",
			"lib/path-utils.js": "915 qZmxfB0Mgzf3FwxgyR1JNMfyvwMbv8u0hejAJ5sndcs",
			"lib/platform.js": "2748 vgZoO-fXVGHlOAfa2rjShj-_I1Lzcem0mQl2FQsu7_k",
			"lib/summary.js": "9866 E768KQC8lM_EuslEhGiy3Un25voHjC-H7lga7AbQ9_0",
			"lib/utils.js": "1185 g0WZKWFtfWTNhTFuc1ciy0MQ9a01pBWk9ysouFvzzvA",
			"package.json": "1144 eIheG6wncft6dCsaEAX25X3ES7xKDB5cKj2BOmaPpW8"
		}
	},
	"@actions/exec": {
		"version": "3.0.0",
		"integrity": "sha512-6xH/puSoNBXb72VPlZVm7vQ+svQpFyA96qdDBvhB8eNZOE8LtPf9L4oAsfzK/crCL8YZ+19fKYVnM63Sl+Xzlw==",
		"tarballBytes": 14111,
		"unpackedBytes": 65024,
		"needs": ["@actions/io"],
		"files": {
			"LICENSE.md": "1068 5862ppJudqZ5gaRA9BB9YVKsH8IlDJCmZGBERRgyi3U",
			"lib/exec.js": "3947 dlFhrp22uXC01uh737njSfoeHXuNrqOVFPlEgjKeh3s",
			"lib/interfaces.js": "49 KRdQDtrgRDRnXeB8Tb5bCVRUZVVyMeL7mG8grl8QFeg",
			"lib/toolrunner.js": "24050 3Qn3JgfF9Lk3EF5nx0rRFbAI3ME1yPhCRicB6QxVvww",
			"package.json": "1031 VBx5NbHzhO5RzASvLK_7sep782wb4mgqnInd_Y8qOUE"
		}
	},
	"@actions/github": {
		"version": "9.1.1",
		"integrity": "sha512-tL5JbYOBZHc0ngEnCsaDcryUizIUIlQyIMwy1Wkx93H5HzbBJ7TbiPx2PnFjBwZW0Vh05JmfFZhecE6gglYegA==",
		"tarballBytes": 7370,
		"unpackedBytes": 37888,
		"needs": [
			"@actions/github/node_modules/@actions/http-client",
			"@octokit/core",
			"@octokit/plugin-paginate-rest",
			"@octokit/plugin-rest-endpoint-methods",
			"@octokit/request",
			"@octokit/request-error",
			"undici"
		],
		"files": {
			"LICENSE.md": "1068 5862ppJudqZ5gaRA9BB9YVKsH8IlDJCmZGBERRgyi3U",
			"lib/context.js": "2296 5mpY-59e6oc6vevVOgvJlZ2UnKwz6GfUeVv-hLwwRPw",
			"lib/github.js": "551 lmBhOaE5ORlE8kt6-yDuMNfCyZs8ikcQ8uSLkZiYkLA",
			"lib/interfaces.js": "105 E-rPsq4GdPj7cUGz7kivh3N3VUq46rXfmuVCsxtcxrw",
			"lib/internal/utils.js": "2494 75eZPBw8svxSxRYHOyLVw2fwUQj343LDZyTexcJRhso",
			"lib/utils.js": "1379 l7BJHQD_V7v9QwX8Fa-GeZesrV7503znV3GIMmOlfZI",
			"package.json": "1494 wIC4Cyl3Hme5p3Vfwl0jYmzMmL4suq3ENkna8ZvRoD0"
		}
	},
	"@actions/github/node_modules/@actions/http-client": {
		"version": "3.0.2",
		"integrity": "sha512-JP38FYYpyqvUsz+Igqlc/JG6YO9PaKuvqjM3iGvaLqFnJ7TFmcLyy2IDrY0bI0qCQug8E9K+elv5ZNfw62ZJzA==",
		"tarballBytes": 18485,
		"unpackedBytes": 91136,
		"needs": ["tunnel", "undici"],
		"files": {
			"LICENSE": "1119 ozigngBBhALneeP_NyoryjvmYlnWGS4Kn-KUmWnWSPM",
			"lib/auth.js": "3128 Q9qIGM-QShNNg7a_iqoAMhhpxaNhkb0nPQ_Q32xswko",
			"lib/index.js": "32567 7XTjnNqLqOQWSJThheSaMUcfZfYVADyHIZxAndgGGVA",
			"lib/interfaces.js": "115 3h44izZoUSWoahsjvN6Nfr1Ku_eTpNEpisEv0H6UpVI",
			"lib/proxy.js": "2815 khgER9i5eNWqjlWS-P8VXCoeFdexPoh5Zz72XPpw2YM",
			"package.json": "1267 ip_3UIEjlT0NXuaB1xqd8FjvgGIzEI5Rrr-Bzn9rYhQ"
		}
	},
	"@actions/http-client": {
		"version": "4.0.1",
		"integrity": "sha512-+Nvd1ImaOZBSoPbsUtEhv+1z99H12xzncCkz0a3RuehINE81FZSe2QTj3uvAPTcJX/SCzUQHQ0D1GrPMbrPitg==",
		"tarballBytes": 17834,
		"unpackedBytes": 90624,
		"needs": ["tunnel", "undici"],
		"files": {
			"LICENSE": "1119 ozigngBBhALneeP_NyoryjvmYlnWGS4Kn-KUmWnWSPM",
			"lib/auth.js": "2749 QeFWfTGef3Zw0l9aX28iYbZzHEt-mssNQEaP9sEgG-c",
			"lib/index.js": "30737 OAVVzwZht0IQh1JdP-DH0OMl48ttr0od3OIBDsdF0AE",
			"lib/interfaces.js": "49 KRdQDtrgRDRnXeB8Tb5bCVRUZVVyMeL7mG8grl8QFeg",
			"lib/proxy.js": "2682 V2m5rkWfZdZiOqexo0Ce9-VmDIdaOK63W7mtyY3tsVQ",
			"package.json": "1700 T5ShWTuSaQfa54AWVsX8apnbiE07ySnR6n07NIfAAEo"
		}
	},
	"@actions/io": {
		"version": "3.0.2",
		"integrity": "sha512-nRBchcMM+QK1pdjO7/idu86rbJI5YHUKCvKs0KxnSYbVe3F51UfGxuZX4Qy/fWlp6l7gWFwIkrOzN+oUK03kfw==",
		"tarballBytes": 10180,
		"unpackedBytes": 44544,
		"needs": [],
		"files": {
			"LICENSE.md": "1068 5862ppJudqZ5gaRA9BB9YVKsH8IlDJCmZGBERRgyi3U",
			"lib/io-util.js": "7121 2wLgalQU92L1J6GobOG858kftWw6MybRG37YJUX5jf0",
			"lib/io.js": "10656 xbwzucB26NnBwHi53V5Hm9ssk-ZGU0-EU6covdNb8Lw",
			"package.json": "1044 Qoc4sBKC8P8V32bgnKh9-1qyEWlZzGAMikhGkXCluok"
		}
	},
	"@aws-sdk/checksums": {
		"version": "3.1002.5",
		"integrity": "sha512-OHlfkNzDFjYnwNPABhwAkDTUi0HPjfsKUHJDR0bSMORpCXNzRpInPCNCIT08xKDhjaPlcLJ+2Av+Sk7hHnuC8A==",
		"tarballBytes": 53743,
		"unpackedBytes": 379392,
		"needs": [
			"@aws-sdk/core",
			"@aws-sdk/types",
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11385 BzZKX30Bd6WaBaAAIYdDH4-JkyCYPA3ASdct8BXoBkw",
			"crc.js": "188 31r6hrvl_CXkNGm_xCTfT0Dv5OkM_HyK0r12yP4IlQg",
			"dist-cjs/index.js": "2120 7r_rkCjYV8NFxIqFW9ExctPgf3DEOkZJJ4UpDX9nOQk",
			"dist-cjs/submodules/crc/index.js": "4572 vzh2Mo2asHfw3ZYPl3v6IQ7iKB6eo92sJy58u6zFSGU",
			"dist-cjs/submodules/flexible-checksums/index.js": "19620 8qzsWAH_B_-ZimwyUMMM7bbYM2S7GTuzt0nftYoo5iE",
			"dist-cjs/submodules/md5/index.js": "135 VzFORcdxLgtqSz_aMTVkooQfO0qaZ0c9I7zWHadXZ5Q",
			"dist-cjs/submodules/sha/index.js": "25808 jcbcjMkf4LxRKS7UWMjdwVqqw02vB4eCEZc9vt04sWw",
			"dist-cjs/submodules/xxh/index.js": "35166 xZa8iX8NlPaHoO6JjOS7Fm2vSinQJNvSnbed4PZ_6Lw",
			"flexible-checksums.js": "203 d0D5wv7S9ChamI9UP7iHT-QnMxaCxtrkQqtcCy3qblw",
			"md5.js": "188 6BYknu40xHbh47KHg_8UVO9xBLX78rsU9n5FXpczrnU",
			"package.json": "5151 Hnk-dtM17kcmyoJpHf_mO_o-wD_zzobAeKelebOD7ZA",
			"sha.js": "188 HbNahJNdMM1Y3tas5Xs1UWwfaWLJlQ0OUS1jpsnbOuI",
			"xxh.js": "188 q6i5idBf_98pqof07QwnVc06hmTxWR2QOEW7xeEiy7Q"
		}
	},
	"@aws-sdk/client-s3": {
		"version": "3.1169.0",
		"integrity": "sha512-5IjQ2R1TM5lMuUvCvCfGNG9q6g3nxdputC9FY7YQJf1ygVUwsOruEYxQqpjik1nZdl8mNvV57Mhivtp2JbgBtg==",
		"tarballBytes": 412094,
		"unpackedBytes": 3646464,
		"needs": [
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
		],
		"files": {
			"LICENSE": "11390 40XC7n30RG5znee5FTXwwQ3c2Qm5dTiJ6UPuY3sF24w",
			"dist-cjs/index.js": "268090 tEqB_p5WU7xjXyeWRVItiZPNygJ6jRE7yvORmTgSWnw",
			"package.json": "3059 Y83PrtKRwTAh3qRFK3pvFV1QnKo-8BEaEy8EZy5HCoU"
		}
	},
	"@aws-sdk/core": {
		"version": "3.981.0",
		"integrity": "sha512-Mnu7gaDrC5UCdyH8uLxLfB2eWbjE/HbjKX1U1J2VQxG3TTATUDObW2wU3I8iH3e9YH5NN2CY6w1mlAIe2XJ3jg==",
		"tarballBytes": 83984,
		"unpackedBytes": 725504,
		"needs": [
			"@aws-sdk/types",
			"@aws-sdk/xml-builder",
			"@aws/lambda-invoke-store",
			"@smithy/core",
			"@smithy/signature-v4",
			"@smithy/types",
			"bowser",
			"tslib"
		],
		"files": {
			"LICENSE": "11352 7eqRRUuBHxJ_veo9hvN49nGb03LtRAq_grIy9vygbD0",
			"account-id-endpoint.js": "204 Z4u2_CfyPoqQAqD2LKZFI2VgsUJM8LR60cVMaIQcqvg",
			"client.js": "191 QX0R9bn3ThTILUA5oiDhywk1tf7zTWz-RUtIVYumEKA",
			"dist-cjs/index.js": "3069 GbvQVh49uiff-WJsxTy65LMORrxgT4pSOm3AMcPpJmw",
			"dist-cjs/submodules/account-id-endpoint/index.js": "2312 rHbDbDqdkJPJyAWpAuuQOwqvRfbtzaYD61o6eLBPIhM",
			"dist-cjs/submodules/client/index.js": "36229 xSQydfhRVPAk4UdhN5J4U8tF69yGrUWqYv8NeGaB2hQ",
			"dist-cjs/submodules/httpAuthSchemes/index.js": "16945 Lo7Hrt6x5CWL9nBfcmi00-4dAoEXS1Z5kE9Ee4U9AMQ",
			"dist-cjs/submodules/protocols/index.js": "61374 ra20ERdfbWzrfbkia92rT5FB6Epf-54gCik1qmLEo_o",
			"dist-cjs/submodules/util/index.js": "2029 c_1K0ySXY9xhWaA4BbAc7GeWVDOF1JQvEOJzAK6w33o",
			"httpAuthSchemes.js": "200 h3ljCD_6M5zT14scMRtH3G0Q6GfkZQrHPoA3PuNPGfY",
			"package.json": "5614 kgh25kMcbx8lY2a6lGC8LE9-KTciZUVOnyrVRFe82JE",
			"protocols.js": "194 Fqe2zBmSzoGlSZUMPUYY-XqZM_nQOKBTUR2SJBSxVQw",
			"util.js": "189 LSvdJGhtNJRpgLmXvKgzWJuNQx1sb9Ug-bhqig1nidU"
		}
	},
	"@aws-sdk/credential-provider-env": {
		"version": "3.972.84",
		"integrity": "sha512-akZJetiMVeLRHsKzYh3LamDCo74ZUCeo0XoyRKMEMZT5qP7ReM6LhpioBCyuqKP5Vav5gEOeCmaQV0VVQr1Meg==",
		"tarballBytes": 6297,
		"unpackedBytes": 28160,
		"needs": [
			"@aws-sdk/core",
			"@aws-sdk/types",
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11357 2CzrjL0ASi1INAhcVX1VRZ9SjjAmjZUVnuHkAwppOm4",
			"dist-cjs/index.js": "1663 0j4smaf5v_YOzGWyl97NTElzbS-v_TORD-Z7pnmemKY",
			"package.json": "1902 YcYyxFbqgm2E-VDiHYf2sh6SMmGIW49enAodw42eHkk"
		}
	},
	"@aws-sdk/credential-provider-http": {
		"version": "3.972.86",
		"integrity": "sha512-U4mHaDRPWAn63yhl7FXIzbppNmW1F+4dSLeuiUpej2v3Xb6rGwvayEJ8SdlrdMV+/mZtd+GStTEP2HqurEzXtw==",
		"tarballBytes": 5165,
		"unpackedBytes": 47616,
		"needs": [
			"@aws-sdk/core",
			"@aws-sdk/types",
			"@smithy/core",
			"@smithy/fetch-http-handler",
			"@smithy/node-http-handler",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"dist-cjs/index.js": "7337 rkYmy4yJSMjD9N7vKcTbA30kZK3PuI1j7S6rOfIemik",
			"package.json": "2410 7rN59tGVsLaj-AmwgBxACbEu9ezogvl456iFb4P1m5w"
		}
	},
	"@aws-sdk/credential-provider-ini": {
		"version": "3.973.30",
		"integrity": "sha512-r6r6499GWoGN943NA5YEhBEQ6TEOGTf7tTOBhHd/zw0UbNvSzd1/zPCNcDkPmRarA+e24X7KgxutqxjoWcskBg==",
		"tarballBytes": 11281,
		"unpackedBytes": 80384,
		"needs": [
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
		],
		"files": {
			"LICENSE": "11357 2CzrjL0ASi1INAhcVX1VRZ9SjjAmjZUVnuHkAwppOm4",
			"dist-cjs/index.js": "11576 LZdfgRSxfh6W7qJzXHJx9zXwi6s13JIjhM0Vc1u90IU",
			"package.json": "2490 YPZoZv_UgIXvBUMj1NP3AJEUJV8G-gpbzL4ixS_hllc"
		}
	},
	"@aws-sdk/credential-provider-login": {
		"version": "3.972.92",
		"integrity": "sha512-96bcp9Pe/Xd60OEwncZ+kAQTQSu+fJnpUGz1qE6ghF5jnETmrk8XMU86mIP3lolvnCgR61XbZ+Ht6hdBjiQOmQ==",
		"tarballBytes": 6502,
		"unpackedBytes": 48128,
		"needs": [
			"@aws-sdk/core",
			"@aws-sdk/nested-clients",
			"@aws-sdk/types",
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"dist-cjs/index.js": "13108 ii_l5oZVw-pg8_kYevu7IAZlpK9x0wdSiFMdDFEF5tA",
			"package.json": "1974 X3GPSduRSBEHDZbk6IhA6R48LT9bWZKFoBwlQ-CxvEM"
		}
	},
	"@aws-sdk/credential-provider-node": {
		"version": "3.972.97",
		"integrity": "sha512-E4a0IXXJVsIdo/K9roX4JAEfI0JJr7KTPymkbKgETRDqEcLygE4ZlLTe24+7Qkh8Dl5YpnPd+Tt0DOPJDFXIwA==",
		"tarballBytes": 9819,
		"unpackedBytes": 54784,
		"needs": [
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
		],
		"files": {
			"LICENSE": "11357 2CzrjL0ASi1INAhcVX1VRZ9SjjAmjZUVnuHkAwppOm4",
			"dist-cjs/index.js": "7182 r9FY7KYZPtjYpGkBN5C5_6O9zep_YRbv2pNwX2fGM1w",
			"package.json": "2421 LUSp3klhJGEfMrn1nvDzQPPkYTYXAna_q06tPnMGCTM"
		}
	},
	"@aws-sdk/credential-provider-process": {
		"version": "3.972.84",
		"integrity": "sha512-199C6OpNejd0nq9GFAkEFIKids1FL0R6LJtL9c1OTiDOXki7S1OduuPxW4+hE0LwndcYJ7YHOuYTlqScfpCocA==",
		"tarballBytes": 7120,
		"unpackedBytes": 39424,
		"needs": [
			"@aws-sdk/core",
			"@aws-sdk/types",
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11352 LvHkjqdD2cgjE-aIeFj3wf6t3WNvWj9DkmqrAUPmfr0",
			"dist-cjs/index.js": "3257 RZ3M1prFCwzzPQA5jdaxjewYUh2O1rw1kSHhqWEV6k0",
			"package.json": "1930 uq6dsiJI4jTXgaPs4LZlwpMrGRG6GlYcbL9l0u6Qj_8"
		}
	},
	"@aws-sdk/credential-provider-sso": {
		"version": "3.973.28",
		"integrity": "sha512-bGg7wH8wVDJQIcJggO9lg1ZYbG7l+PbLwHuM3Bi/e1TlCZhU712JS1W3tdRpyptdJD1UGyhBNGO/YrhrQCHKbg==",
		"tarballBytes": 9077,
		"unpackedBytes": 59392,
		"needs": [
			"@aws-sdk/core",
			"@aws-sdk/nested-clients",
			"@aws-sdk/token-providers",
			"@aws-sdk/types",
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11352 LvHkjqdD2cgjE-aIeFj3wf6t3WNvWj9DkmqrAUPmfr0",
			"dist-cjs/index.js": "8232 zHWto8vjLjHMpAeoHuXywugaNhNNT4_sUMiYEQpg93I",
			"dist-cjs/loadSso-BGYXHf8s.js": "183 6vVxLdi38snBmlOAqxWtom85OorG9YA_5wUXY66uDD4",
			"package.json": "2160 VjzUkCWZHABThWXdj-ynzfLrTV9cmP3-hQwGuRvjpwc"
		}
	},
	"@aws-sdk/credential-provider-web-identity": {
		"version": "3.972.90",
		"integrity": "sha512-duLeE3xlf0viHeH+1RM4z5duR3b32BCZTWVMu+MbxFPjQBxy7hmIGEqt5hekuFPRuXoyhMovjNl+PNNsb5oiGQ==",
		"tarballBytes": 9075,
		"unpackedBytes": 43008,
		"needs": [
			"@aws-sdk/core",
			"@aws-sdk/nested-clients",
			"@aws-sdk/types",
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11352 LvHkjqdD2cgjE-aIeFj3wf6t3WNvWj9DkmqrAUPmfr0",
			"dist-cjs/index.js": "2636 ZkeSzPld4YPTXycLCaW04d65JMXWZeQNepLf2Qx8CvY",
			"package.json": "2128 XLPZeAzVDO7OXSsiXUN0WvVW13KT35VEAcaDSZJbvA4"
		}
	},
	"@aws-sdk/middleware-sdk-s3": {
		"version": "3.972.89",
		"integrity": "sha512-Lem2/ZT1eOicVATBukPRPm2S4JAmrTEkP3/dnJE9iTeyqIKqsJF2j04f5L0o+rrZIrwR13swiQMdzcE5jXRzNA==",
		"tarballBytes": 41202,
		"unpackedBytes": 324608,
		"needs": [
			"@aws-sdk/core",
			"@aws-sdk/signature-v4-multi-region",
			"@aws-sdk/types",
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11385 BzZKX30Bd6WaBaAAIYdDH4-JkyCYPA3ASdct8BXoBkw",
			"dist-cjs/index.js": "3032 GiWkbTFr_W6Tj2gZks8jiJTz9T_YmMCZsCMvJWpnN3A",
			"dist-cjs/submodules/s3-control/index.js": "8740 _U5Fj_bMMCvP_MCIfTe2q8C6-Cs2g0KiC_lThnVQV7M",
			"dist-cjs/submodules/s3/index.js": "45629 a75bEUxqAF5NOu5EWKm2KVshpKnKuzBFP-_ZIcv--r8",
			"package.json": "4176 elqaQykW8WZWCkKC5-IzvCKl36UWGSJKVMsBxhRP9Bo",
			"s3-control.js": "195 vE68-j7gx9KfUam2w09KOtrlH4plmKIRTG2kuP516iQ",
			"s3.js": "187 xDdegeGW2ZRDvEv5gLSnrt9VUo9BlnDZwOf6Fu-fq-k"
		}
	},
	"@aws-sdk/nested-clients": {
		"version": "3.998.3",
		"integrity": "sha512-acHTTzMB13CU6dU4sxABYExMI3PQM2zStWH2MiUwJp/7QKTrLg2f7mbzSXoegW2kYOk2tdqQYagsZrWB8Xv7eA==",
		"tarballBytes": 92535,
		"unpackedBytes": 1131008,
		"needs": [
			"@aws-sdk/core",
			"@aws-sdk/signature-v4-multi-region",
			"@aws-sdk/types",
			"@smithy/core",
			"@smithy/fetch-http-handler",
			"@smithy/node-http-handler",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"cognito-identity.js": "201 NGncAC4G61TxqtxX3X75jQyElyTemCGmHiF7d1ST58E",
			"dist-cjs/index.js": "1 AbpHGcgLb-kRsJGnwFEktk7uzpZOCcBY74-YBdrKVGs",
			"dist-cjs/submodules/cognito-identity/index.js": "25822 iW0CXfD0TqACDCCcKE8vwLco3lPatOXB3WQxZa67pBQ",
			"dist-cjs/submodules/signin/index.js": "24900 K3E_JzCe4YAxY5-vYBXtU-cpO7-xrzy-lQJ0zeY9kcQ",
			"dist-cjs/submodules/sso-oidc/index.js": "27285 Xm0Qe-zG6B0TYqRntO4D5ZBeshNiSxr2gvh5yKOQt8s",
			"dist-cjs/submodules/sso/index.js": "20000 CI18Ij3t_KF7LeG-IoYnJkybAMdYoDo0rLU9qoISI1c",
			"dist-cjs/submodules/sts/index.js": "38664 oQp1tir0hcCPIGIrt6VASDYQe_hAkxvvoezGrBTIL6k",
			"package.json": "4418 dWSA1CLABeaj8i9bpXPFjU-BV5rnCXZ-n4_MvbrWfXw",
			"signin.js": "191 F0OQdFp3rgPx1j5g7AJAFXezxNP7wNoDgkbyD_yue4A",
			"sso-oidc.js": "193 FW6Cp4TG0olWIPNspkxg00675pLnAHuOEQ8kYRluWhU",
			"sso.js": "188 cn33Y77U8fUc5pgH-00xVqHSZlDlWPP333YDM_NUkK0",
			"sts.js": "188 8IApsvoRDWdhJsV10LsY8mjbeIpoUwTjww57qztGqeg"
		}
	},
	"@aws-sdk/signature-v4-multi-region": {
		"version": "3.996.52",
		"integrity": "sha512-6W6SjGc8OXUhMzNxU1X922ghD+PP1XvzmCk5Scui0jaYsLezycMYR1RaLp5xTIOUrhTXyb4DnAbPr3fBgmdnzg==",
		"tarballBytes": 8367,
		"unpackedBytes": 51712,
		"needs": [
			"@aws-sdk/types",
			"@smithy/signature-v4",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11385 BzZKX30Bd6WaBaAAIYdDH4-JkyCYPA3ASdct8BXoBkw",
			"dist-cjs/index.js": "8084 E-T5mGYxDyu5ZlVLnNUlmLRwHe1eT1BW36ZftutxtfE",
			"package.json": "1971 UtyouKn0aG6QcyjKxCXMsOFsrxCIHPRQvUcZ9maLDtI"
		}
	},
	"@aws-sdk/token-providers": {
		"version": "3.1166.0",
		"integrity": "sha512-ngJ8mxXqtQ9mnp7QV6TWKJCxkpjVfPWxKQSc2FYhCyCfOVFIGdFv7P+/RqVffFrJAorwBPpktnv32gNlcEgF4g==",
		"tarballBytes": 10171,
		"unpackedBytes": 69120,
		"needs": [
			"@aws-sdk/core",
			"@aws-sdk/nested-clients",
			"@aws-sdk/types",
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11357 2CzrjL0ASi1INAhcVX1VRZ9SjjAmjZUVnuHkAwppOm4",
			"dist-cjs/index.js": "7716 bQYMlRwSWlT0mZob5xbxca6JPZqXoXvLCMCNnZK6JtA",
			"package.json": "2087 ITUbDTcDGI6EI9SkhspvN9IUzZ0jMwOpxVvd5NRxirc"
		}
	},
	"@aws-sdk/types": {
		"version": "3.975.1",
		"integrity": "sha512-7rGxUkCB2QPoQOeJmonmAICTN2zrH+fpmi1p4Iwu72lnxNaMhOgqcbpyddifnM1DBb19TWQ1u6z/XjkaFNEDWw==",
		"tarballBytes": 15154,
		"unpackedBytes": 166400,
		"needs": ["@smithy/types", "tslib"],
		"files": {
			"LICENSE": "11357 2CzrjL0ASi1INAhcVX1VRZ9SjjAmjZUVnuHkAwppOm4",
			"dist-cjs/index.js": "460 HfXq0ZWLjeIgYG8I9429swwplq7iYY2RpHZhI6bhFNI",
			"package.json": "1663 4g5JG1nG2b9hNjr8r23BG5x5_Liuua1yv_2lHSJ1mlQ"
		}
	},
	"@aws-sdk/xml-builder": {
		"version": "3.972.43",
		"integrity": "sha512-rG8QVx4DOrJWptsogu1Aq+CDsnPKaBrAlJpKLxrJrIDXAq1ElnW0yQjjBnlWSXll0cDakCG6UDvaqwz0A9d9Og==",
		"tarballBytes": 9758,
		"unpackedBytes": 66048,
		"needs": ["@smithy/types", "tslib"],
		"files": {
			"LICENSE": "11357 2CzrjL0ASi1INAhcVX1VRZ9SjjAmjZUVnuHkAwppOm4",
			"dist-cjs/index.js": "10663 66oC_mn7S_JE8u0Qzbs--cclq1s5vks2UypoMIgE_4E",
			"package.json": "1958 WLRjTZfN5-7pzC1_sHG-CdCCUDGlBMmBjFtLFE-2SDY"
		}
	},
	"@aws/lambda-invoke-store": {
		"version": "0.3.0",
		"integrity": "sha512-sl4Bm6yiMNYrZKkqqDFWN0UfnWhlS8ivKxrYl+6t0gCLrqr8y3B2IqZZbFRkfaVVp7C/baApyh71P+LeE1A2sQ==",
		"tarballBytes": 8318,
		"unpackedBytes": 36352,
		"needs": [],
		"files": {
			"LICENSE": "10142 CeipvOyAZxBGUsFoaFqwkx54aPnIKEtm9a5u2uXxEws",
			"dist-cjs/invoke-store.js": "4237 cvbFOvHRYE-IPJlR-W-D7lB74koWXcnoGZJh76hyxSw",
			"package.json": "1634 Z90MwVyxffnhJlSnhIbnEOE6LpZiPLKMaDBWN4-pc9w"
		}
	},
	"@azure/abort-controller": {
		"version": "2.1.2",
		"integrity": "sha512-nBrLsEWm4J2u5LpAPjxADTlq3trDgVZZXHNKabeXZtpq3d3AbN/KGO82R87rdDz5/lYB024rtEf10/q0urNgsA==",
		"tarballBytes": 6415,
		"unpackedBytes": 77312,
		"needs": ["tslib"],
		"files": {
			"LICENSE": "1076 H4PJNPKTg6m0zLeiXuppB9pvK3Z1kF-7gvj5fyeLg-8",
			"dist/commonjs/AbortError.js": "812 QwEhumKTytucTL_wjs9Rf_leNWhWb4102Yf0Qe-o_uE",
			"dist/commonjs/AbortSignalLike.js": "195 ArpXXFHaocPH9BPJaGhRL56xq8fn86zsZ6NYPWkgUMo",
			"dist/commonjs/index.js": "389 CJ5WOi9r50Df0dhWgZpyGjslQSs_OKFt-Or3t77wmKU",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"package.json": "4084 pumbfOonVXLLcmanhlABoBkgqMOogRA591T2BqjjiWY"
		}
	},
	"@azure/core-auth": {
		"version": "1.10.1",
		"integrity": "sha512-ykRMW8PjVAn+RS6ww5cmK9U2CyH9p4Q88YJwvUslfuMmN98w/2rdGRLPqJYObapBCdzBVeDgYWdJnFPFb7qzpg==",
		"tarballBytes": 14062,
		"unpackedBytes": 215040,
		"needs": [
			"@azure/abort-controller",
			"@azure/core-util",
			"tslib"
		],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/azureKeyCredential.js": "1134 cHGzaLj4v6Q522w0JsfyVs60HwiV-X8yxIwb2cdrVJc",
			"dist/commonjs/azureNamedKeyCredential.js": "2146 0w5uU_a0mTblfA1OxxlztesCtxrntKcct5FRMMRxFU0",
			"dist/commonjs/azureSASCredential.js": "1833 U4kGLmvHERU3vyTfmMRuHye2jJYh2dejb--nj18-z8c",
			"dist/commonjs/index.js": "1690 _DaxWEh24RpkV4WjC8oGFzj3IwvP-7gJBxsWditeJBk",
			"dist/commonjs/keyCredential.js": "580 nBoKYNcAqonQsBVwcD3VUUsPcHdSV1Uv3dO4pJhLf7Q",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/tokenCredential.js": "1478 1Z23EP729BBb2c3kQscobwm0mucKLhOnGK8c-Y91aRk",
			"dist/commonjs/tracing.js": "187 g51v9HbzYzwoQiZLzdzkN2XyfkcCjK5Gy94LbJBaxWM",
			"package.json": "3529 pmtVzp7ivMUDPATo3NHGUpHCTX3SSmDYkZ_VYp42GqY"
		}
	},
	"@azure/core-client": {
		"version": "1.10.2",
		"integrity": "sha512-1D2LpsU7y9xrqKjdIbsB7PlrRePw0xsVV8p+AKTlzITrWmscajryfJCdDJB/oGwvDI5HmRo04eMMADB67uwAwQ==",
		"tarballBytes": 164231,
		"unpackedBytes": 1555456,
		"needs": [
			"@azure/abort-controller",
			"@azure/core-auth",
			"@azure/core-rest-pipeline",
			"@azure/core-tracing",
			"@azure/core-util",
			"@azure/logger",
			"tslib"
		],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/authorizeRequestOnClaimChallenge.js": "3570 MZpqLs7HbPSFZu3seZeGnDtv0PNhJalP8aydc3f9gqs",
			"dist/commonjs/authorizeRequestOnTenantChallenge.js": "4344 BG2IlG55yJTncDYuz85E45YLJfsM_4eP2ooUWsGbkqs",
			"dist/commonjs/base64.js": "1326 H1Uj6Kw5jVwe0VtzyOg-GXp69ragwew5PmU8-jZ72P8",
			"dist/commonjs/deserializationPolicy.js": "11048 TFx-VjcGRLhZOuhe66bELqktRJBZSlkmgCZkLjtnQrU",
			"dist/commonjs/httpClientCache.js": "535 jHkzFrNNXD2y9b6sW50Uaynwk1nRCFzDXd1jq1cYfwo",
			"dist/commonjs/index.js": "2920 iUVQhuyt-ytMGvJrLhiXLfqueRiSdTSxCNM3OuJps7g",
			"dist/commonjs/interfaceHelpers.js": "1460 -gyi4w9_OaZ1ZxJ_NjbC2bxk6b1UENOUSE0BdQfjOo8",
			"dist/commonjs/interfaces.js": "415 IrWqjQTgewYle2HlHWbYKDj8U--1jQbcB1sGnxAsLAI",
			"dist/commonjs/log.js": "317 fa9NBt1i1AUXtVMoh_8ryp3_eskK954Z-RZjdALhjMM",
			"dist/commonjs/operationHelpers.js": "4007 T166rItLqseUbXTJAUz0Buyydk8tBVyuwWhbn-EalmM",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/pipeline.js": "1408 Mu1edfxIwpr6uamNRyaQFkLAxNhV8O3ATlFDbOv1LWo",
			"dist/commonjs/serializationPolicy.js": "8163 aGRb-CT1gRXhHxMVyWeEqb6RBwWqos8p8ZQi_s_4QNw",
			"dist/commonjs/serializer.js": "42945 B1QCKKy4BHe_tMWjUHLoH_7szfIX-aMtAMDIsWX-860",
			"dist/commonjs/serviceClient.js": "7714 gPXdgzRbNg36ds7ZNZYzlrbl5p1SJoxge3fsUJ3Gr08",
			"dist/commonjs/state-cjs.js": "367 JdYla5gCupq4ZephFVMvoCUfPA37p4BRZOaTXa3ObIo",
			"dist/commonjs/urlHelpers.js": "10207 XxkBa5oGbEwxbustFN7ycWtHRJCzd8zDpYJwyhVaWMA",
			"dist/commonjs/utils.js": "5028 b36qnzKNmCjIDDf4Ts1eIf0IrXhDBmkGNVDt1wd-_L4",
			"package.json": "3765 LLjJQ6CsuwWK27xHVstPPCW9yTp_HSXhpAEqWnEx_XE"
		}
	},
	"@azure/core-http-compat": {
		"version": "2.4.0",
		"integrity": "sha512-f1P96IB399YiN2ARYHP7EpZi3Bf3wH4SN2lGzrw7JVwm7bbsVYtf2iKSBwTywD2P62NOPZGHFSZi+6jjb75JuA==",
		"tarballBytes": 31596,
		"unpackedBytes": 406528,
		"needs": ["@azure/abort-controller"],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/extendedClient.js": "2836 YvJHWQL6zkvG_rPMT8XCKSW9ow4Kyc62ox7MhMdf8kE",
			"dist/commonjs/httpClientAdapter.js": "1533 kVPEcuazsgE0LBI8rUqcLvpH1YoFmN0LYZXwkubcRTo",
			"dist/commonjs/index.js": "2266 f-5OhKkAkvqEl000lTp_r_ACnPg_5m_SrkH7BwOFu1w",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/policies/disableKeepAlivePolicy.js": "1834 WCQy-lGf40eo8Ir2weyshRVtJ1Y2wNQDe9up_wNQ2y8",
			"dist/commonjs/policies/keepAliveOptions.js": "794 qLohHikUiavETsAp3zD2Z18aQtzUWXLiHGbQQ7fphw4",
			"dist/commonjs/policies/redirectOptions.js": "791 3U1MOkskpvX25bsVMpep3S2ZfyLl2yFCVf-yTY2sYWI",
			"dist/commonjs/policies/requestPolicyFactoryPolicy.js": "2934 ZadkWnAJ4UamHfuISrppjPX32MwlOFA19yWCIoJ5amI",
			"dist/commonjs/response.js": "2749 DIzXqG12oeenp_ZjmLhJDahuQLF2GV1yiZUY6d3v4Gc",
			"dist/commonjs/util.js": "8807 JDc7V_68ncdZ9r978tN7KxFIHooCZC3292gaNmdYRbQ",
			"package.json": "3469 MEJh5N2kQRpj8hfIEjRnLC_GOHxYozAa8Dx5iBqdYaQ"
		}
	},
	"@azure/core-lro": {
		"version": "2.7.2",
		"integrity": "sha512-0YIpccoX8m/k00O7mDDMdJpbr6mf1yWo2dfmxt5A8XVZVVMz2SSKaEbMCeJRvgQ0IaSlqhjT47p4hVIRRy90xw==",
		"tarballBytes": 116900,
		"unpackedBytes": 1097728,
		"needs": [
			"@azure/abort-controller",
			"@azure/core-util",
			"@azure/logger",
			"tslib"
		],
		"files": {
			"LICENSE": "1076 H4PJNPKTg6m0zLeiXuppB9pvK3Z1kF-7gvj5fyeLg-8",
			"dist/commonjs/http/models.js": "186 u9UYylP9z6DPeYn8iLsLAFKXh66ylslTDdJe9hmnMhc",
			"dist/commonjs/http/operation.js": "11577 vR5wVSKcR15Tv6K6Ddc9AHsM7rdGC6BF1a_5FE4QiVw",
			"dist/commonjs/http/poller.js": "2369 KCfYOppklcXtfkfrGs8gks2JMJc98347s_WstuMFRg0",
			"dist/commonjs/index.js": "947 GfqnHq4p5BD6xpTaMwoqfHTDwHOMvQJVgNr8WWI0rR0",
			"dist/commonjs/legacy/lroEngine/index.js": "383 dKaTcNm3EZl3fYBNFKEEUjcak5M-rj2cGAXYgis2UgU",
			"dist/commonjs/legacy/lroEngine/lroEngine.js": "1488 ZXMWYlHnk8bZtZUJsRF2HlJp1bZEoijNUKWgjP8T98g",
			"dist/commonjs/legacy/lroEngine/models.js": "186 u9UYylP9z6DPeYn8iLsLAFKXh66ylslTDdJe9hmnMhc",
			"dist/commonjs/legacy/lroEngine/operation.js": "3531 m5KV6p6ISZedjCzJMB2Rv83E0SvaTmuHP4Yq6gEyoGM",
			"dist/commonjs/legacy/models.js": "186 u9UYylP9z6DPeYn8iLsLAFKXh66ylslTDdJe9hmnMhc",
			"dist/commonjs/legacy/pollOperation.js": "193 oLfshxL0OFzqo9RzbdgP1zOCI-BcCzH_cb75Ref2Tc0",
			"dist/commonjs/legacy/poller.js": "15261 fC7UNMIBK7ZqItJ39Qpe3w4ojURRVqCn3vQLvAyTdNI",
			"dist/commonjs/logger.js": "393 _15FGMazrH0GwSDLKpJyIRPAqUaAQnk3U0OeRXiXc6c",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/poller/constants.js": "482 P1lCGfjdqUwLLx1amADNq55N-Cm1p89a3-yetfCsrYo",
			"dist/commonjs/poller/models.js": "186 u9UYylP9z6DPeYn8iLsLAFKXh66ylslTDdJe9hmnMhc",
			"dist/commonjs/poller/operation.js": "6845 38HoD4A1a5VYTF7Osw0wbPpBcLVhfjtWgo16WY8Wp8k",
			"dist/commonjs/poller/poller.js": "7758 LKpUP4plEpDe4kiQSdeaCNaG6oFzzk0BcUQ5cuwn42E",
			"package.json": "4305 MmAs8Q92Lfacr08g6GXlx6nHQPEckVt20ZegKI7bnJE"
		}
	},
	"@azure/core-paging": {
		"version": "1.6.2",
		"integrity": "sha512-YKWi9YuCU04B55h25cnOYZHxXYtEvQEbKST5vqRga7hWY9ydd3FZHdeQF8pyh+acWZvppw13M/LMGx0LABUVMA==",
		"tarballBytes": 9412,
		"unpackedBytes": 128e3,
		"needs": ["tslib"],
		"files": {
			"LICENSE": "1076 H4PJNPKTg6m0zLeiXuppB9pvK3Z1kF-7gvj5fyeLg-8",
			"dist/commonjs/getPagedAsyncIterator.js": "4976 FMLxTvt4HyKoA_jXt3eRLZ3A7ERpHSF-A5P55yXV7GY",
			"dist/commonjs/index.js": "344 mDcKJXL5kn9U1yrf2Jp4rQACbtnOqRZonnCiSGWIblY",
			"dist/commonjs/models.js": "186 u9UYylP9z6DPeYn8iLsLAFKXh66ylslTDdJe9hmnMhc",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"package.json": "4231 e5rCRxW-PDL0wMLQMowU9I-uTs16cGeLPzaSbmyk5fQ"
		}
	},
	"@azure/core-process": {
		"version": "1.0.0",
		"integrity": "sha512-/shnJ+ooO8WPxDhPEeI/2oRQuubn16gZ6CvlbpWbEswZfzwI9tI/sMAHmF3x1LuQ9yZYXfLW3TjzGMLEC5blKg==",
		"tarballBytes": 30529,
		"unpackedBytes": 226816,
		"needs": [],
		"files": {
			"LICENSE": "1076 5BVIU7OE-n7B5pnzYIc4aIkLngMLeJ_NBaAkbxVPmd4",
			"dist/commonjs/errors.js": "3429 YREwFSvBi0QIuq07kNbLrkHtjpyaBNDgGNo7536wgHg",
			"dist/commonjs/index.js": "1547 MF5s-E_dcxKsrcznsik1eKfFhwOxqioVDRtTqdCZQ8U",
			"dist/commonjs/normalizeCommand.js": "5402 bZTZf7DANwWXE1gum5fGkyEua7qQVytMB7IWxilXbeA",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/process.js": "6546 QL7eNpvXD_eS90o40LfqSCQ1Sr529CaqF6BkuzRgiTE",
			"dist/commonjs/resolveExecutable.js": "11522 ZiE2Xy03CC6eLTNSN4bUIz6GkhHhifynvOeyPeuB73A",
			"dist/commonjs/types.js": "761 jQhFwucwb_mvuxRU8seJYVnBNV3_fzN0jKUn14AnUII",
			"package.json": "2757 gtyKCgdhL_2UYRZWfQYR_cQU1tTn85k2qJXDWKShBX8"
		}
	},
	"@azure/core-rest-pipeline": {
		"version": "1.23.0",
		"integrity": "sha512-Evs1INHo+jUjwHi1T6SG6Ua/LHOQBCLuKEEE6efIpt4ZOoNonaT1kP32GoOcdNDbfqsD2445CPri3MubBy5DEQ==",
		"tarballBytes": 103040,
		"unpackedBytes": 1370112,
		"needs": [
			"@azure/abort-controller",
			"@azure/core-auth",
			"@azure/core-tracing",
			"@azure/core-util",
			"@azure/logger",
			"@typespec/ts-http-runtime",
			"tslib"
		],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/constants.js": "1197 umGhb-hQDBB9xF7LxyCxcwbEmGflurvBcE1qIv654XY",
			"dist/commonjs/createPipelineFromOptions.js": "3812 lvljRYFyWvVhBuS3QbCQyO8lCZ0CGYfBJK8pryTKKX4",
			"dist/commonjs/defaultHttpClient.js": "1683 JzH1wif2id9y0zPaAEelTsP18S0Objyb-lhc7_y1sE4",
			"dist/commonjs/httpHeaders.js": "1237 BVBQCZIAkQRGFkSdMpUuOjA0tFpPWFXwJnVgjF5Kqfs",
			"dist/commonjs/index.js": "7303 4JG6pgUBfddVSJ68jhY2jf0YZ9iam_S33HQMIftegP4",
			"dist/commonjs/interfaces.js": "737 yHeXR7Umx4FG5IhBfGeK-P5HW1WF8DjR-Ht3KHm-Q8I",
			"dist/commonjs/log.js": "1124 ZvV7AphOdznHtllC-FCH0AZNPGdU6oh_BaIBBsc693Q",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/pipeline.js": "1218 lhSx8Em0QUpqSTD91ZwWDRPNy2n1Ew_0PKcc8J2n6ao",
			"dist/commonjs/pipelineRequest.js": "1263 h9q1tCykUMINxu1BAmMuU3X_tDvWa5RiIQ-ySu_3Fxw",
			"dist/commonjs/policies/agentPolicy.js": "1319 wfH9-PjHgXxPWO6ZX-8yaJToeYpRP_Cw_8YlEstd-aA",
			"dist/commonjs/policies/auxiliaryAuthenticationHeaderPolicy.js": "3682 wKZvaE_xjYTDiEX2Nlqrr2yLtSQbNbFUQCfcSw0kl3Q",
			"dist/commonjs/policies/bearerTokenAuthenticationPolicy.js": "8099 Ausx8me-RpRG3cYGAlbrjwk0_qGng1SslKweVQhbvqk",
			"dist/commonjs/policies/decompressResponsePolicy.js": "1478 GioBwt23Z-H9toa7y85zy_lqq-IT-R0lzmPfYua2YWU",
			"dist/commonjs/policies/defaultRetryPolicy.js": "1419 hfWeFPo6az0Z5g12afC0JIJ_uEi4tigEZ941zC-34Lw",
			"dist/commonjs/policies/exponentialRetryPolicy.js": "1471 -u_DNo7ZgBBdrJL-emj3SvuoT3K63AKA8ORUCbv9zOk",
			"dist/commonjs/policies/formDataPolicy.js": "1348 lH3cH6pOSNwnUO5MaiNhIznAkdPTE4D_m7Cutac1sO4",
			"dist/commonjs/policies/logPolicy.js": "1390 -5-ZFVFcrqqXI3yyqaqRuQc-YIKH5XlHmgeItU-eGxM",
			"dist/commonjs/policies/multipartPolicy.js": "1815 OVnLsJVCj3XApHKvi3bCeOrns-Z2vOxM32m0AZcr5wI",
			"dist/commonjs/policies/ndJsonPolicy.js": "1558 RMGj8cJRgKptN3XbdCOPyjp92LxLPa0HeDIv3_dL3K4",
			"dist/commonjs/policies/proxyPolicy.js": "1550 O_X_ds0eySp0lueCOw5hCOGpDVJlCRWKIpb0elOc9T0",
			"dist/commonjs/policies/redirectPolicy.js": "1367 daD6SnKAPLMQro8zhlGj-sPXao87OJuatdIB9LJHk8c",
			"dist/commonjs/policies/retryPolicy.js": "1531 PM-oczcVy_ruLRswWfaHqUrmesXeKo9lhdSSr1M5aPM",
			"dist/commonjs/policies/setClientRequestIdPolicy.js": "1631 bZsxnHWbTZMKDuXQiKxPcyS_Ta5e1cpDHkb8bw9D8dY",
			"dist/commonjs/policies/systemErrorRetryPolicy.js": "1471 meAA8o4b5ZoNoCYB-3aVwLHNJ7vZQnN5RE1jUWeQO1k",
			"dist/commonjs/policies/throttlingRetryPolicy.js": "1458 xTxqtjOEvg2xjk96FD-NwiAV5gQQykObJtwUR3VGNyU",
			"dist/commonjs/policies/tlsPolicy.js": "1305 -6tNl7yXOONK6LkBpoHCkRSjrSE85-t9F6uCxM7KsWY",
			"dist/commonjs/policies/tracingPolicy.js": "5030 KHQPlz0ERSV58EOzjeXMuGW4Y5RPW5Wk5jYtCt4FZiU",
			"dist/commonjs/policies/userAgentPolicy.js": "1706 KkQGO0nI21w1RhrHqA5i9O_vM2J1qHjaMOlBm-k8KJ8",
			"dist/commonjs/policies/wrapAbortSignalLikePolicy.js": "1828 EXAZrTVdjm8IXsTgbgw6qY7iqHBs3FGNQ4OugZbUWYA",
			"dist/commonjs/restError.js": "1278 Tx3-K41qNvuyNwlU12qmuNxOUbQh9sQ5yRBVzVdDx0k",
			"dist/commonjs/util/file.js": "3180 HQZQ-ipQ08na2yQ3WtrU0fcFYhJNo5JdSZEcKLhS4wo",
			"dist/commonjs/util/tokenCycler.js": "4332 LruQCIgwkHOK6hwjFAdsnhFoms1KRfOytkB2Tg3NUkI",
			"dist/commonjs/util/userAgent.js": "1963 LD4YUo4mBDpvA2awjoaLOCjmXylUsAlj4GxPS0Kr49Q",
			"dist/commonjs/util/userAgentPlatform.js": "2479 wuH4scqyazG-brgLONLbljE09FjTB5yHegLW2w_yeGc",
			"dist/commonjs/util/wrapAbortSignal.js": "1748 cistc9ZfzjtwG1DCWLPFg4YwJ9ab-I_c_np8787AydU",
			"package.json": "3903 O4lIiM_lYyz7jQcbAmUA_cBQlHbpwhYRo-n7BQppbOE"
		}
	},
	"@azure/core-tracing": {
		"version": "1.3.1",
		"integrity": "sha512-9MWKevR7Hz8kNzzPLfX4EAtGM2b8mr50HPDBvio96bURP/9C+HjdH3sBlLSNNrvRAr5/k/svoH457gB5IKpmwQ==",
		"tarballBytes": 19334,
		"unpackedBytes": 264192,
		"needs": ["tslib"],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/index.js": "642 vkiCB0Csd1oaa81bhMZhOoS-oqgwzW6h4ZxqaSY1TMg",
			"dist/commonjs/instrumenter.js": "2109 Nx7FuSz-1EnJEjcoq4qpZCoDCUISRjdMgjkbcv_EJE8",
			"dist/commonjs/interfaces.js": "190 F61CoKU27sbWaZx7pc49jiw-ghDE6yRmN9LB3bqv9WA",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/state.js": "380 nsy26dgZvd4f9fej7urCWfqRjKe2XOFBQ_enVEkDl2Q",
			"dist/commonjs/tracingClient.js": "3341 gCBHvRjcbjhclVv0zcRHpQm-cv2ZWsTXXBh4UEgq1Hs",
			"dist/commonjs/tracingContext.js": "1774 l4dWrG-agRC4x1B5y24c0AQlHbhP65TwFFzyoadxlgo",
			"package.json": "3680 zluxTUdOQVnFJRnivFLfgJ5dbg9L5wOKza6QuqvrMcs"
		}
	},
	"@azure/core-util": {
		"version": "1.13.1",
		"integrity": "sha512-XPArKLzsvl0Hf0CaGyKHUyVgF7oDnhKoP85Xv6M4StF/1AhfORhZudHtOyf2s+FcbuQ9dPRAjB8J2KvRRMUK2A==",
		"tarballBytes": 17135,
		"unpackedBytes": 225792,
		"needs": [
			"@azure/abort-controller",
			"@typespec/ts-http-runtime",
			"tslib"
		],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/aborterUtils.js": "838 D7fclg2kVabegwdebkbmBsosTyfcWB9HPOcUe61zToI",
			"dist/commonjs/createAbortablePromise.js": "1563 VYvJvbnm_qHnMm66O06GjLpxiUdXOHI5hEMzWJyzCTA",
			"dist/commonjs/delay.js": "2001 baUaqoHF-n-55byUJomXvl4JGqZ8W276gyRIAOuzVvc",
			"dist/commonjs/error.js": "1043 WeV1v-KW9j-mG4jhu9QxLyjcoawEhTDalLuGtLthIjQ",
			"dist/commonjs/index.js": "6250 Nicocz7RcNxkBD8y5ZOkdb5WGWhVTzrQXe_gnzgS_A0",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/typeGuards.js": "1348 12NnpjKAP3FmaCNjyYMWkNkRdIGmANKheRHp4eePP9o",
			"package.json": "3580 qETyk91_Dt23_kQ_tSvlF43q7ElMoRBhfra2W4tWqkg"
		}
	},
	"@azure/core-xml": {
		"version": "1.5.1",
		"integrity": "sha512-xcNRHqCoSp4AunOALEae6A8f3qATb83gSrm31Iqb01OzblvC3/W/bfXozcq78EzIdzZzuH1bZ2NvRR0TdX709w==",
		"tarballBytes": 14563,
		"unpackedBytes": 108032,
		"needs": ["fast-xml-parser", "tslib"],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/index.js": "1340 b45mWMJIK5_d7hZCOce8UTkJT46kYPcePSiynmMMat8",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/xml.common.js": "1176 oG92R0ILO9Vp9XvPU_SzMk7BfIdubD5ZwpndvDNfjRs",
			"dist/commonjs/xml.js": "2969 mAauDCcPOA1NQQMmQKzr6oTb0a-UW6kwtP8bCRLZDCc",
			"package.json": "3322 iss9inU9huggUenooyuG7ByPiMznSLfbpIaze2P70EM"
		}
	},
	"@azure/identity": {
		"version": "4.14.1",
		"integrity": "sha512-HHuuFrmN1uuF9D5A6aAo5eHzNFNX4Q+P4SksZqDKse5YaJFFy/zDLG3wXHEV2FVGgetZ3QM8jGURNBtnQYf1NQ==",
		"tarballBytes": 372134,
		"unpackedBytes": 4150784,
		"needs": [
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
		],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/client/identityClient.js": "12396 G3XkGqapCpmU07qjLf7YacTZs5_yk3mZrFy7GVe32AI",
			"dist/commonjs/constants.js": "2577 LsBeMRivwt2OnC0VEoFd1udqCIorvNPm5g2SW0wPGqI",
			"dist/commonjs/credentials/authorityValidationOptions.js": "824 I4YpSGtNobMbRE1WeeoU8h8dcMX-yb1K-f6iOGobeLE",
			"dist/commonjs/credentials/authorizationCodeCredential.js": "4030 qDAcBnN9I4saWTMdKsaKi9xeADd0AKSBsnwMU3YwadE",
			"dist/commonjs/credentials/authorizationCodeCredentialOptions.js": "848 ouxXeO0_4MLYRpdwswUCd5wLbwfNuqx-Gn29vVQW9YU",
			"dist/commonjs/credentials/azureCliCredential.js": "9835 4xIO-9SkA3pQEvvaQvtXm_PSfQtyhAkY29pwGQQp4qs",
			"dist/commonjs/credentials/azureCliCredentialOptions.js": "821 buOY0sU2VQU84F_wDsDB1_hs0bxhWcn_mZo0OT6HDoI",
			"dist/commonjs/credentials/azureDeveloperCliCredential.js": "10183 xAhQ6qWOsjlVyrYharFrnfbYwWUNs8LzcBpzFQp0A2c",
			"dist/commonjs/credentials/azureDeveloperCliCredentialOptions.js": "848 MSq51GNp3Bb4RG25usgAlwlyH0mF1Ja3zumBFDvfbhw",
			"dist/commonjs/credentials/azurePipelinesCredential.js": "9088 R5vZZfsozmFQF2SHnZz-4XJidYPdsn734UAZK8_7GoQ",
			"dist/commonjs/credentials/azurePipelinesCredentialOptions.js": "839 Pki822XE6cQ3DLL0Aq11FBla65xEKuTunHF-_h-EpRY",
			"dist/commonjs/credentials/azurePowerShellCredential.js": "11769 9ohkrWFSsL00jAR-A97s4DVCrayik77_gB67NeitGLQ",
			"dist/commonjs/credentials/azurePowerShellCredentialOptions.js": "842 PXIGa9-Z-Oe38ULaVf66bYGDS1Gr-C6ERlYomWFyeUM",
			"dist/commonjs/credentials/brokerAuthOptions.js": "797 rpR8wMXZxRuaSEUPtImalc3HSZA43XW5SSWlRx8l_IM",
			"dist/commonjs/credentials/brokerCredential.js": "4215 UtsXTAQpKXLdT7-_x25TK_b_tqXyeHBwjdtzsMEA5G0",
			"dist/commonjs/credentials/browserCustomizationOptions.js": "827 cutYAfrijbz93WQnfGQl3kFrTPIF1AglQbgjC4wUt_g",
			"dist/commonjs/credentials/chainedTokenCredential.js": "4708 d__rx3Nt1EmJnM-KgNJEy2fUE9DBtqbnQHOpgFW4cAY",
			"dist/commonjs/credentials/clientAssertionCredential.js": "4251 kfjWxp43Ie2bBaa6VzGJjvVgdUo8e8_lIcRDL6P7O_c",
			"dist/commonjs/credentials/clientAssertionCredentialOptions.js": "842 XWINqS7by3u6_JrYxc-eehcHfnaOt_XDo9mNiof4vdY",
			"dist/commonjs/credentials/clientCertificateCredential.js": "6168 7CA-gt6eEl5Mw5HBt9bwygN9z3tlfkF_nqVPUry2W9Q",
			"dist/commonjs/credentials/clientCertificateCredentialModels.js": "845 0votJWp7CLktkMOIkqo_SmrCq6S-PbN0r04MN0R6C9Q",
			"dist/commonjs/credentials/clientCertificateCredentialOptions.js": "848 PFrlkggKWI6nYURvFVfWvvGWYNbi_Df0MItqdDRXEeE",
			"dist/commonjs/credentials/clientSecretCredential.js": "4404 fjpLyTGgnodw9tIm9-nmCr5NJnxFec4r8h4dGcrw9-I",
			"dist/commonjs/credentials/clientSecretCredentialOptions.js": "833 hIBBA3Zar5-YtplK03s5pCQBgKVg5rzY8mk38prLeqo",
			"dist/commonjs/credentials/credentialPersistenceOptions.js": "830 AAnI67Ea-xgawBGgmNrn8fVrlKVvA8R6o_n1kJPgDdE",
			"dist/commonjs/credentials/defaultAzureCredential.js": "6281 rdrfLlurUUjonMu2qh_ztQ7-k-hGNrqcoqwRAnTq468",
			"dist/commonjs/credentials/defaultAzureCredentialFunctions.js": "6050 ZqyPET-RNHkBg18iTa5Bst5A89d9Z-v89ZL8d72-fTI",
			"dist/commonjs/credentials/defaultAzureCredentialOptions.js": "833 WrlJNR_e3W6V8C65H6MF4DVRgm5itGKHDJ7Xpk01JFs",
			"dist/commonjs/credentials/deviceCodeCredential.js": "5955 VaL7zDXD-Uc0HZmeop6fM26jEXwjc-tgTZVnJ7fxMtM",
			"dist/commonjs/credentials/deviceCodeCredentialOptions.js": "827 oLowtRhXjZi61o8cBiCbt2paw6eoefit2eMcLrsxT9U",
			"dist/commonjs/credentials/environmentCredential.js": "8719 qYjIvdxLxHioYvzWKTDPg5uHyZ1g7sgK5h-LX7_QyeA",
			"dist/commonjs/credentials/environmentCredentialOptions.js": "830 P043Sq5q8IICkFn1saAS3fC6yPXBCb8DgrPJd1NpW4g",
			"dist/commonjs/credentials/interactiveBrowserCredential.js": "7181 XSpZLnLeHTPJJq8R-GCkMSalCxY6jk4Ch_aiNcjjFTc",
			"dist/commonjs/credentials/interactiveBrowserCredentialOptions.js": "851 PTFNcZk7H5nX4N2YYMb468ucYBAisjkPi-Go14OT9qM",
			"dist/commonjs/credentials/interactiveCredentialOptions.js": "830 KPuAkzR4hRn0HZNiS_Hb1jX6Da2kljg-b3DDR8P1pv4",
			"dist/commonjs/credentials/managedIdentityCredential/imdsMsi.js": "4048 FG7C7opmgTSEMI-VISYaRNBtne1kbDaxAG0-j3Bh8zk",
			"dist/commonjs/credentials/managedIdentityCredential/imdsRetryPolicy.js": "2071 UTkPgXTrbXn0B6S5nZvBjOwdcLPtI2rkCmMq4TVhYKY",
			"dist/commonjs/credentials/managedIdentityCredential/index.js": "10785 m3hOL1ZZGgmCR8_TieHKP7J0f5ZC16qatJatEU26gPc",
			"dist/commonjs/credentials/managedIdentityCredential/models.js": "764 -QrCarHzPmwNKuNmCQJw6nYHwQWdfZNqqGMB5y1fbI8",
			"dist/commonjs/credentials/managedIdentityCredential/options.js": "767 belb_Aa-9QL8ak8QlUO2EbprIqu_eA2fcYdZZVUUWrI",
			"dist/commonjs/credentials/managedIdentityCredential/tokenExchangeMsi.js": "2454 EzE_zaHJEPIlVw9EM9tHkljpUY91ZY0Pn8KMZx0xh7E",
			"dist/commonjs/credentials/managedIdentityCredential/utils.js": "3216 6vau2ET1V6TojvTrdw19blPjq76nXIyf5M83f_jTWYY",
			"dist/commonjs/credentials/multiTenantTokenCredentialOptions.js": "845 Y7GJ8CV0vFw2F47fesGwrCKWo-W1jcrEGYqzR3I_SnA",
			"dist/commonjs/credentials/onBehalfOfCredential.js": "7167 VO8op8tS5UnLZcUoDiDXSx_NlLbbg6hr-rcdV8k12ZM",
			"dist/commonjs/credentials/onBehalfOfCredentialOptions.js": "827 5Ou-uAkLromDeBxaiOj-72gxzaY08wfJ5UGALnQv1E0",
			"dist/commonjs/credentials/usernamePasswordCredential.js": "5044 czehCi1gyhWdNnxD-pFrGV9T2NPeRA5V0mgcJYkVuAU",
			"dist/commonjs/credentials/usernamePasswordCredentialOptions.js": "845 SdaSxwRslbG5e4FTUSt-ZafeQ16sILxUn0bbxaHQqkc",
			"dist/commonjs/credentials/visualStudioCodeCredential.js": "6944 CDlLR8IxNgI0_8sZHaXpoo5qvf9hcwdvhjG5jWGJD5A",
			"dist/commonjs/credentials/visualStudioCodeCredentialOptions.js": "845 l1oGfvsPsxOQa7wwwylidczQoSAvGbg4xbzoXy08rB8",
			"dist/commonjs/credentials/workloadIdentityCredential.js": "14688 dpTHM5y2O0lgTq4ovzT3LzX9R5sVOPiLk_d7WjpZsL4",
			"dist/commonjs/credentials/workloadIdentityCredentialOptions.js": "845 1WmqpJmxW1S8HXlLqSQyeiZFRYHWAF3JmulL5s9wtQI",
			"dist/commonjs/errors.js": "4860 7Ti3C4EjfIHRvysTvYQYrRjYAfCVAjIZaC3iSBMDde0",
			"dist/commonjs/index.js": "6864 FPkjEIgxpgUpl9SP_lHWPsvjcOMPXI8SbX-i5sAXUdA",
			"dist/commonjs/msal/msal.js": "1173 TrK0EIHzz3NUtK8hHHYzrur_egMgFuwGXMT6CgDXCJA",
			"dist/commonjs/msal/nodeFlows/brokerOptions.js": "785 VMlD7LSvcUJosDWZRLutF9cejk3ooXLvPCOrNFfhYkA",
			"dist/commonjs/msal/nodeFlows/msalClient.js": "20626 -ukfVnFAI-24BWaNKNuju3Npt57xD6nw6O5X2VdP9Rw",
			"dist/commonjs/msal/nodeFlows/msalPlugins.js": "5919 s0OxKlC6kgqNGUSISmr0L3wOHE_4fXOZQftS0pv_Nh0",
			"dist/commonjs/msal/nodeFlows/tokenCachePersistenceOptions.js": "830 lEW_1p5XiY0YP1kD_NNj2NxCAtLKKAjGblOB-kJQpZI",
			"dist/commonjs/msal/types.js": "761 jQhFwucwb_mvuxRU8seJYVnBNV3_fzN0jKUn14AnUII",
			"dist/commonjs/msal/utils.js": "6864 WAEFpAv8ivB-7tAJGFUGshGtEDqJ3N2K5qYyL725b8c",
			"dist/commonjs/package.json": "136 5bJsDsu-GP87HPIl0o7XMRAobWT6dAQa5sr3PYnb8Yg",
			"dist/commonjs/plugins/consumer.js": "1478 kA9Rltu9PO0-Aj5Z7oemYvu2I9PnS-emPckMIQ78dUk",
			"dist/commonjs/plugins/provider.js": "770 SQ8pRYamamSFjcTb8SCJ93XZ2sE3Npnxh_y2vk9gl8A",
			"dist/commonjs/regionalAuthority.js": "4636 Hfa1Szpj6MfeZ78RzO-jbGklbfiwdPiRowEJTMbSwxc",
			"dist/commonjs/tokenCredentialOptions.js": "812 HD6-sXB9KPE6wpxVsvLxSNEloUl4HN-iyr3DPCga-nA",
			"dist/commonjs/tokenProvider.js": "2106 J1-tj6nnTHJRG5O62zT36lZNNuJjoRHnmK9yZqfkeOI",
			"dist/commonjs/util/authorityHost.js": "1470 EP8qkWdVdX3-6a731Oa6Uykz1BohKDImEqGZw6oy9zU",
			"dist/commonjs/util/certificatesUtils.js": "2225 7S9fg4qVrfkVAcQLzRU1z9GSp7kWQUnk7M5wkMDkZPk",
			"dist/commonjs/util/identityTokenEndpoint.js": "1335 Cemnt1C1vQ2_yZX50WG3s6do2f3RC-m-nC2O1Us1woA",
			"dist/commonjs/util/logging.js": "3213 W25zEneAZf2jiG4xufc6aKnj8rOnEfA4vAY6SDyOZPE",
			"dist/commonjs/util/processMultiTenantRequest.js": "2318 ljh7agm430bRFdIqTiqPXOwwNpe7IZoX5BIjOhNsqd8",
			"dist/commonjs/util/processUtils.js": "2231 tXj6rA8Rw392bgpxtO9fmac44vQKTYCMy1CUqZRu9Jo",
			"dist/commonjs/util/scopeUtils.js": "1754 xB61aF_kwlMaYQTWOFWw8h7RocmjepbkvlcExZ7ZuXQ",
			"dist/commonjs/util/subscriptionUtils.js": "1668 aE3m7ORFhSCucqdvzmIawRoRNdXFqQMi_hgcx1yl9Ck",
			"dist/commonjs/util/tenantIdUtils.js": "2606 JubddPvS7KQRH9LS9X6FsCR1QtqTmuJsVTvAGQnh3fU",
			"dist/commonjs/util/tracing.js": "1364 2vDy2lOzLmxficvf6OG848cXmSITn_mJNziefXXH0Ck",
			"package.json": "4990 wPyzHsnDTcfwLDdv8FITs-uQyd2JzV2aeJDAb2UjEKE"
		}
	},
	"@azure/logger": {
		"version": "1.3.0",
		"integrity": "sha512-fCqPIfOcLE+CGqGPd66c8bZpwAji98tZ4JI9i/mlTNTlsIWslCfpg48s/ypyLxZTump5sypjrKn2/kY7q8oAbA==",
		"tarballBytes": 6337,
		"unpackedBytes": 57856,
		"needs": ["@typespec/ts-http-runtime", "tslib"],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/index.js": "1453 PE6_R1QmFUwO66ULwbZE_r4bigNEoEJbcXNCFLh0OZw",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"package.json": "3632 rXAbR8ldqRQ6oREhuUB4JtQDHsLSVxzJ4sLsuqWasB8"
		}
	},
	"@azure/msal-common": {
		"version": "16.16.1",
		"integrity": "sha512-dSKdL9h/iercb4GumsKFh+wVvLe1ohuDPiviklgnQVHnY2FYNUlbQJ3E1Qd37vkof9CfraK9BQpCW1hoOg0znQ==",
		"tarballBytes": 491452,
		"unpackedBytes": 3527680,
		"needs": [],
		"files": {
			"LICENSE": "1094 xUSt-PDUNFPZ_fbBHaGWBdEtiYBqeHBlMWm4zJf1u1M",
			"browser/package.json": "123 VYC2LXz-KRt9-_ESNfxf3ezeLv6vpf6p9SNbr7E2YPQ",
			"lib/index-node-CLM4E-dZ.js": "368333 iZgwD5ziIsoSjlYelPFRNXOSYTAtYr2asK6I8Igw9KY",
			"lib/index-node.cjs": "4652 _rHZjtII-y5TKD787xAmGahGm2rjJc5qtqDtL-5YQ3k",
			"lib/index.cjs": "5175 HovpqS0EEJQvr9wQ5ED3PSaGp4GZPySG7lN2k9TyesQ",
			"lib/package.json": "19 -mlEogyl5vuvmP0gLrjHAE1bSreG42ue0C7jHb4ZbJ8",
			"node/package.json": "114 IdP87lN8k93R0IZAqHCHLnwVpGePSpqeS9BRQlBGDfA",
			"package.json": "3770 8VDvn4IC7EdRkS2EUGOYPnS0VViUWpt9f1KHv5IEutk"
		}
	},
	"@azure/msal-node": {
		"version": "7.2.1",
		"integrity": "sha512-6mntsfCNq7H1eAPSZik74jT3C5at4nRqiVk7OC+D5Hy3Pe3s76uwE4+J0xvDvlVPmoX2kasf3mSwUmzeq9rW/A==",
		"tarballBytes": 481483,
		"unpackedBytes": 2828288,
		"needs": ["@azure/msal-common", "jsonwebtoken"],
		"files": {
			"LICENSE": "1066 F0dOOG4LnhpwDMPQaysIgqLDdtnGtJx_gnRAm4-NI1I",
			"lib/msal-node.cjs": "623983 q6lSW0byQPbz1dcv3eN_EyHUy2gUZqkmnPT5Ey6d83U",
			"lib/package.json": "19 -mlEogyl5vuvmP0gLrjHAE1bSreG42ue0C7jHb4ZbJ8",
			"package.json": "2638 azURImfYY75w6E0xPh0DYsPBBWBDCc1pbzmB0Meiwa8"
		}
	},
	"@azure/storage-blob": {
		"version": "12.32.0",
		"integrity": "sha512-80LzSNnFQye2LCCBFghAJS6jJQJ7N4bfgZ6qDMgVGRtugZ7TLDKQZ2hczMigmZH3jAcMRdma/IygsC5+0gT7Tw==",
		"tarballBytes": 1483313,
		"unpackedBytes": 16081920,
		"needs": [
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
		],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/BatchResponse.js": "785 27xxnWoaxSj42mgf7FgxBYQH7Zdp7YKEaIDLawfziTg",
			"dist/commonjs/BatchResponseParser.js": "6226 Oer5plEy7pyKSOse87x3GueSbDgyk_hfF70-jXxY1EA",
			"dist/commonjs/BatchUtils.js": "1625 Apwc1kc9v6s8rzl6uyQa4sNVvhTUpSwQdQ7wMD4d5uc",
			"dist/commonjs/BlobBatch.js": "11214 gQtkYfTL1-jrEDRgHZeF5uJtnLTgAS5QM3LrMg57q90",
			"dist/commonjs/BlobBatchClient.js": "7789 3nqBEhnnbDk0HM9WP2fU17iV_Om4Wh3DPz7Rks8ejtI",
			"dist/commonjs/BlobDownloadResponse.js": "13184 bg12t11RBdoQq847JUVQdv3BAjW3d54br04rlSqdeZQ",
			"dist/commonjs/BlobLeaseClient.js": "9883 b0ou1HuHtDCJtQsJShxoYGOlZ4_so8QjygcVC_LIWSQ",
			"dist/commonjs/BlobQueryResponse.common.js": "10199 BEtLVB2ePex_ZfQrn-ak5Jca7e6rEBWOGPWVVg6ODjg",
			"dist/commonjs/BlobQueryResponse.js": "10543 MpBMis2RyOlY0PbdRz3Z8KKsFHo49JoWXx7VQFdf08U",
			"dist/commonjs/BlobServiceClient.js": "34547 5gxSUAjgfu96RJv5EsAiOFTge7f9dfvIVbNZaBvcdKs",
			"dist/commonjs/Clients.js": "138134 mGtcW9aHZx6ReKZODGKBvMSjsGgV9az0xuPJ277-UY4",
			"dist/commonjs/ContainerClient.js": "55085 I-ExJoF_8vuaRrOSGsJEA1G6QJEZVi_OjOowTeDOvPg",
			"dist/commonjs/PageBlobRangeResponse.js": "1658 QWulRw2Wy4TrVj1EB6hG0Syvfd3UZjtiw39sFRIsyMc",
			"dist/commonjs/Pipeline.js": "9991 ywNDGknyBUN3FLxy3u4oSJtkEcXl9AmDH-wJ8noBt3I",
			"dist/commonjs/Range.js": "1497 uMl-cMhX6rjaeuivnwi8sCAuEPOepsA9Bov4z3qIOI4",
			"dist/commonjs/StorageClient.js": "2719 y5liLVPPWQpFhxYlheU1KcreWtBwfcDnL13PotZmjqs",
			"dist/commonjs/StorageContextClient.js": "1626 _-77iN79V2Ark9T1zdV7Pq9J8bjzNyX31whmXBCOnaw",
			"dist/commonjs/generated/src/index.js": "1522 I05799vu4V-8-xLwRPrnaMoJMod52HG5cx5l-rCpI1c",
			"dist/commonjs/generated/src/models/index.js": "11466 tUMsUSrZXzW9wYVGqaybBtgjStcSgIkdfPygMb1VPII",
			"dist/commonjs/generated/src/models/mappers.js": "212117 Iy9qKdLpwbG1dzJ6WX1YVZeQyKSj9r8wpJqAADu0DYU",
			"dist/commonjs/generated/src/models/parameters.js": "44094 hmypNSXVrf3yfI9gg6HsVaiwXeSrbX3PUqKqu_uIBTE",
			"dist/commonjs/generated/src/operations/appendBlob.js": "8757 BvBVSe8bqR4Cwux2wHD_5CjAw-BzHOmBazUPjntxmzs",
			"dist/commonjs/generated/src/operations/blob.js": "32267 NQu0wF0fRasNoOFqjciIFBgZUdJAsqdWBtEVg2usWJM",
			"dist/commonjs/generated/src/operations/blockBlob.js": "14751 4pC0Cjv9gVe7nFobPMFvzYvEwN0E9L8AhIqhLAzRrKA",
			"dist/commonjs/generated/src/operations/container.js": "22269 Wxn85jNrVR6UCIESZyTIrD9-N3PThfvk77L83Xtkd2g",
			"dist/commonjs/generated/src/operations/index.js": "1635 O3-hY9H7vnCA0DYrjtu-GsJYzRFJE39Tt5EqijaIkJk",
			"dist/commonjs/generated/src/operations/pageBlob.js": "16580 P-_L9sYoK4mY2LUEvEiJNB3Ht4SQtvbxY08pD435r0g",
			"dist/commonjs/generated/src/operations/service.js": "10949 m2dB7ZT9k0zBq78S9b9DqbUZRvEB_35zRuX6umV_KSw",
			"dist/commonjs/generated/src/operationsInterfaces/appendBlob.js": "776 kWAKthMAhnlqe782umtJhRbAEe3nPHbscmieiEaElRQ",
			"dist/commonjs/generated/src/operationsInterfaces/blob.js": "758 uNesY9rbzaevkWaCN0zWHs7fePAqxgRWwOks7zPeoFk",
			"dist/commonjs/generated/src/operationsInterfaces/blockBlob.js": "773 H5fB5qIs_gBjWLDzrNOrM2qwanFcFmycWdyyJFoetb0",
			"dist/commonjs/generated/src/operationsInterfaces/container.js": "773 kUTcmsYOytObGC4eHzuLF3-JH4Zx00Mk7IRkGY_0G7c",
			"dist/commonjs/generated/src/operationsInterfaces/index.js": "1715 vwPJX0Yr41lhTmR1EkqiZQbR5xYIuazMLOl-iF1ncg4",
			"dist/commonjs/generated/src/operationsInterfaces/pageBlob.js": "770 tuUiisEbf0Tqs84nUlF9uEt2zy7vziGrYlVsDPsO-h0",
			"dist/commonjs/generated/src/operationsInterfaces/service.js": "767 BOC3u0KF-bSxz8M8GM0AB12U9UjqP2TiZqxevziw3dw",
			"dist/commonjs/generated/src/storageClient.js": "3391 b2JM4lxDZFfrn2fH-LpYFo9XQWgmcN2G2fj1-C81nDI",
			"dist/commonjs/generatedModels.js": "1371 -VygJa1V814eHyAekmun2FgPSiNas8fi6ILaD8Ehh50",
			"dist/commonjs/index.js": "5384 loHuqZvsLFIs3hUl_ia5UwzBJwIbBF3tWMN0RMK0_zU",
			"dist/commonjs/internal-avro/AvroConstants.js": "1467 LLP85MkMQISA74xw6hoYiDq99rloHpxefzWwUrgD4H8",
			"dist/commonjs/internal-avro/AvroParser.js": "11385 NLQBnscGxgMuzbeo6B648_ky1rvGuMdgau_8rzWuy4Y",
			"dist/commonjs/internal-avro/AvroReadable.js": "1111 F4kUeoCOZdHw5FnuxtnodtFAS0eaO0-fjfFxUjvsOPo",
			"dist/commonjs/internal-avro/AvroReadableFromBlob.js": "2525 R7HwnM-tdHl9J3nMSaqy60SoERAZwB_IApku0n0XuRo",
			"dist/commonjs/internal-avro/AvroReadableFromStream.js": "3622 wXJ49-U3mnKu8TNnx3laDQkjDGF7t7unowTxssysmWI",
			"dist/commonjs/internal-avro/AvroReader.js": "5197 icTsF-YesJw8cY2G-A-22rI0yxKy8KCx2w0JR8z7cBo",
			"dist/commonjs/internal-avro/index.js": "1464 WKiUskeK5shlALnkXvWcK8tM-1GJiI8EZ-wX9vW4l3s",
			"dist/commonjs/internal-avro/utils/utils.common.js": "1326 1nZkqbGpGVQaHuSscF_4mhMMXogfMEuuKBLro3yFTVU",
			"dist/commonjs/log.js": "1150 fd7jcuh0to8_s6MvC26QPjrFimv2Yxs1-Pj5_Kk0umQ",
			"dist/commonjs/models.js": "3136 kCjrzZJCKls6_C6XHNR264uzrwwmxnqU5vtzg_UiOJQ",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/pollers/BlobStartCopyFromUrlPoller.js": "4225 YsxcDAVnFDhVenhDPB04Axsa_3_OzUXVDxUDvuP3sxE",
			"dist/commonjs/sas/AccountSASPermissions.js": "6421 gLYVCW-7QE10H74tZxGzdWPEScbGrdGJzBfvUKAwvlA",
			"dist/commonjs/sas/AccountSASResourceTypes.js": "2780 6njV_ToR4OM47PS6ucR96SfZp-Pqblld509Ed7pefM0",
			"dist/commonjs/sas/AccountSASServices.js": "2634 zEQjqQv-MQ97JFp-YrpLVWlgZ3sUt8OIFQPMlA05oHc",
			"dist/commonjs/sas/AccountSASSignatureValues.js": "6125 IwlwZels3HTgRo99Za3jEAKIxcPUuwCANvqdy4v6W-0",
			"dist/commonjs/sas/BlobSASPermissions.js": "5526 uN4GobeCR-majWcfkxjfD3yVQRNMOJ01ZIDAeCvTkbU",
			"dist/commonjs/sas/BlobSASSignatureValues.js": "38383 -t_J5anNhghkcIBu19QYICZvMprYHO-BCilXEzQ-vgo",
			"dist/commonjs/sas/ContainerSASPermissions.js": "6455 j3nA4t3evvWKByUDat7IW7LxFtGVCFhzJWnHnkoZPXo",
			"dist/commonjs/sas/SASQueryParameters.js": "15128 zMcGHha24QlF-p7qBJFvlQ7doRgtEKnLuT3Qtw0yu14",
			"dist/commonjs/sas/SasIPRange.js": "1201 lo-Xsc95_Zmv_3oQwhSLZykA6oM3_czhCO8hLU6RawY",
			"dist/commonjs/utils/Batch.js": "3732 k8QASewdgYHQR157HDCoeXIz7sbWz10TLnZrA2GoH50",
			"dist/commonjs/utils/BlobQuickQueryStream.js": "4740 B6xvfQ42OEsbroXlENcPYXzOAiP0YmCwyuSB6Thd0uA",
			"dist/commonjs/utils/Mutex.js": "2557 K2tWBTmWsSOrx6QJuzal3fYNXnHPdoLwVMwu5xZ5iVA",
			"dist/commonjs/utils/RetriableReadableStream.js": "4873 On4DJE6u8ktjcmOwOVkin9mdDK3E_9ty94S-k7DKGiI",
			"dist/commonjs/utils/SharedKeyComparator.js": "4228 MF2I3eUpROmueGzlsQnQ8h02uzHbOPKoslgdWkY0Jug",
			"dist/commonjs/utils/constants.js": "8816 2vd19SmpikDvBf_8SAemLYutwxa4JGMXr6DiyTtt3bI",
			"dist/commonjs/utils/tracing.js": "1371 SGwwYEeniGy_IHRpaW4IRckMnyPWl_5dd3YuOPO6Ugs",
			"dist/commonjs/utils/utils.common.js": "21317 pkqiaxAydk2CI793YaGifzA5tJUI1_cz1Dc5EoQL250",
			"dist/commonjs/utils/utils.js": "5017 Sv0FZAH6mqdTpeLl6D44Q3wgyxqXfYUMCwV96EaywZQ",
			"package.json": "5539 CJWrgq1xm1b4rZrUXUZyyFYZJ9syf1d42Hn5MW37amo"
		}
	},
	"@azure/storage-common": {
		"version": "12.4.1",
		"integrity": "sha512-t14unw/WofGDUi7TKJrsyXyPsN+NLgRm7hMaq0llxNmTIzt7f257+6LE6FKIJPh88zLj6M7LPvzve0fEYg/L3A==",
		"tarballBytes": 411073,
		"unpackedBytes": 2414080,
		"needs": [
			"@azure/abort-controller",
			"@azure/core-auth",
			"@azure/core-http-compat",
			"@azure/core-tracing",
			"@azure/core-util",
			"@azure/logger",
			"@azure/storage-common/node_modules/@azure/core-rest-pipeline",
			"events",
			"tslib"
		],
		"files": {
			"LICENSE": "1075 7RGYL_H_WBiXDpQ7-a78OQnbxl5fCzRlqWnHOovKW7I",
			"dist/commonjs/BufferScheduler.js": "8927 BObfs2ZAtVC2QipsXtCcM_kKRSisW1VtR8KPdjlM1cA",
			"dist/commonjs/BuffersStream.js": "3907 v6JoeE-dMVvXeUBWLX-cq_8EavlJAGbG4SRn8fBaXgU",
			"dist/commonjs/PooledBuffer.js": "4122 d47UwJWpWjJQmJkKzYP-AeQsMCCSof3Yv8n8HtGYOxY",
			"dist/commonjs/StorageBrowserPolicyFactory.js": "1653 XGYmEBX-FSF-iZPtuTjAiGQsk2tS4iD2-73-3tlea-0",
			"dist/commonjs/StorageCRC64Calculator.js": "3415 PQi7mtwuuLUdzi4ZEKdG2lhCS3EF3_h6f9C2zy0mM2w",
			"dist/commonjs/StorageRetryPolicyFactory.js": "2115 3M3XGqzkqu7qXG_YMCEBRYzhBWC5eV3JbTVB-5LWwwg",
			"dist/commonjs/StructuredMessageDecoding.js": "8954 VatrEiKLFDAgdLup27XyeMGXxmXsw_Xir6-mGXDz8QI",
			"dist/commonjs/StructuredMessageDecodingStream.js": "3458 esnQ-jNvl7KGXlnMrKSToxcfwvEjsM4Nv5IDqTIIdCQ",
			"dist/commonjs/StructuredMessageEncoding.js": "6823 dLSSAs_dIEKfYy0PLCt1g0ASA7T6tSEF63Jbz4nljOM",
			"dist/commonjs/StructuredMessageEncodingStream.js": "7358 v1aiEbvDY77gxWes6f7dr1z25pg4aCelLoizlfS54q4",
			"dist/commonjs/bufferHelpers.common.js": "1454 IR1O9hSLsVekTT6IUI7QiVcbS02OHUi9FKM3DgakVRg",
			"dist/commonjs/bufferHelpers.js": "1557 tkI_xbts4_y_wluEhNpEJdF-RV9eGX_sniUAKUmCLqA",
			"dist/commonjs/cache.js": "1383 tM2tedxiTdxvx8ObrVy2zqmBoTV1_GRmbP958Fkf7K0",
			"dist/commonjs/crc64.js": "135509 9p9zJoWUC0sLjZBG6mFgtQZ9D_rPx8ZBZRPgoga8eoY",
			"dist/commonjs/crc64_glue.js": "8146 _ovgNMbzPae0ReQkH-sPLaIzDiD9v_t9ciEiEVUsWIQ",
			"dist/commonjs/credentials/AnonymousCredential.js": "1602 YMvC5Ny5RWR3CYXZBMTTUbeOlCfzdETP9ZXuqg1nyv4",
			"dist/commonjs/credentials/Credential.js": "1310 R1HNkOwhW4txz3o0ei7Mib9ytvJYSjM5F6jeyyjTJ6E",
			"dist/commonjs/credentials/StorageSharedKeyCredential.js": "2417 ulNYiqxIIakaWT8b9Gi1Aks2nll9MLuXpINhPCjTBNg",
			"dist/commonjs/credentials/UserDelegationKey.js": "797 w0Sb_WegDCwYesAKJb6Jhs4ZMUQqFV7yK8DHKlMKf0o",
			"dist/commonjs/credentials/UserDelegationKeyCredential.js": "2072 tE3n4SeIcjL-05XgyZ0dGkVjSGk-ZYs-xLQanuj6rLY",
			"dist/commonjs/index.js": "1101 o82_xFalHE8nLMKdKXTefDtOap6B9I8Qad4irXA7Qj0",
			"dist/commonjs/indexPlatform.js": "4584 bF8UN-64wfMeCxdPL002i2c-SFbZtLfNiRSzChGAwjk",
			"dist/commonjs/interfaces.js": "776 q9ZDUnpavBr1qn-gw5GoXJ7UgVAClnjiGHCQjVy6xWs",
			"dist/commonjs/log.js": "1152 -dM-Ph4cYPMlWtvuJIxh6cY9L05ba_VYZ9Gb1g4T9eE",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/policies/AnonymousCredentialPolicy.js": "1696 PhRvlDaxAntzGuLm6P04FwN4hA5MfRcX4jnKPNJyKFI",
			"dist/commonjs/policies/CredentialPolicy.js": "1622 g4wRf7nM9-xkQku8uNuPIDvo5r5QXWg8Pz8RFPv9tEU",
			"dist/commonjs/policies/RequestPolicy.js": "2031 MZDIEy_OuquIWvcyDen9jr6pP6ATBaDjV1NFWrdESO0",
			"dist/commonjs/policies/StorageBrowserPolicy.js": "1791 1Aj75bxlwwdeSAJd9YEw_NqiMNlG70W41KeZSTMm8lc",
			"dist/commonjs/policies/StorageBrowserPolicyV2.js": "1458 vb6whms9K8yhrkx55zuJ9qgSdeKUWFxcd_RHL5l-fHQ",
			"dist/commonjs/policies/StorageCorrectContentLengthPolicy.js": "2010 fUsMzHHnu8dvHA3jOd0d0KKmV3_2OhWKLrzfMK-STvI",
			"dist/commonjs/policies/StorageRequestFailureDetailsParserPolicy.js": "2316 CxGaNOFXOWr5o6vKPX5dDTovbCyunuio28jWnhbpMKs",
			"dist/commonjs/policies/StorageRetryPolicy.js": "9051 oV18QvKnCkZa2dUlCznxurcTt4y05iRYptZFMi8sAKg",
			"dist/commonjs/policies/StorageRetryPolicyType.js": "1465 TOYr7IpGRrTQWs-R2PBCP5DMLB9nCEaJnlFe81SxwWY",
			"dist/commonjs/policies/StorageRetryPolicyV2.js": "7405 mdphOhqZrhUcPojrBhZCcrPXFtVueVWMtjxMnhebIZg",
			"dist/commonjs/policies/StorageSharedKeyCredentialPolicy.js": "6857 nHpdc_D2XYn9Rn5_1bzTQaqRPQq4cAyGAjPueSh8X6U",
			"dist/commonjs/policies/StorageSharedKeyCredentialPolicyV2.js": "5721 Yoy4toBDjx0OFX4Koedj9Rg4FZ5jfSS8WxmcQOllXts",
			"dist/commonjs/streamHelpers.js": "1158 MA5Vw3w9qbIGJkcTs0nF3i3bgxurzOI3-MHE2lqLl4k",
			"dist/commonjs/utils/SharedKeyComparator.js": "4228 MF2I3eUpROmueGzlsQnQ8h02uzHbOPKoslgdWkY0Jug",
			"dist/commonjs/utils/constants.js": "2914 Gh93in-bcycLZKImh9lur11ubB_ijpfjhA_3aQqhd-I",
			"dist/commonjs/utils/utils.common.js": "13672 Jtm9Wo4MvGoFr3hbvr2U9DJRsAnklgnwSWKl2r1lBso",
			"package.json": "3669 m4n8vr_xZMHmE_jlPnEWsTn3bFswU4u8okCN-P-QcQs"
		}
	},
	"@azure/storage-common/node_modules/@azure/core-rest-pipeline": {
		"version": "1.24.0",
		"integrity": "sha512-PpLsoDQ3AMmKZ0VU+0GrmqMxgp/sExjlVm4R+nLWngeoEGAzOIPVifaxKGU5gMv+nWELUoHfvrolWD+ZS/nFJg==",
		"tarballBytes": 106652,
		"unpackedBytes": 1395200,
		"needs": [
			"@azure/abort-controller",
			"@azure/core-auth",
			"@azure/core-tracing",
			"@azure/core-util",
			"@azure/logger",
			"@typespec/ts-http-runtime",
			"tslib"
		],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/constants.js": "1235 6dcNTnMo7kHPPzoMMyFHzaAHLhAJZIndjzlsv5xgX5g",
			"dist/commonjs/createPipelineFromOptions.js": "3866 kMAmN6J9SXc9M8Iis49eLttwmJex2Gh-a_7Q5vKCN7c",
			"dist/commonjs/defaultHttpClient.js": "1729 zl7ZApJyewtpu9O_8CmZ2LhU5mhh62fmrAkdJDvQ8II",
			"dist/commonjs/httpHeaders.js": "1277 TfFviUkKRBMxcPEsHFTRZzzui1pRyti-oDNuKPwtIjQ",
			"dist/commonjs/index.js": "7337 wh3y_lmIvY1uSkvfgRTBzHhasgWz-NTWl-UwTKc9E44",
			"dist/commonjs/interfaces.js": "776 q9ZDUnpavBr1qn-gw5GoXJ7UgVAClnjiGHCQjVy6xWs",
			"dist/commonjs/log.js": "1156 VpacZ0bDY7EJqJXdUowpMj5RYptIvPv875pca2DMugE",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/pipeline.js": "1255 Z6r3RKl9SwYqIv85y9Twqh39oca4SNo8hE49p4ZlO4I",
			"dist/commonjs/pipelineRequest.js": "1307 0YEMhUTgO3DaA4GvIhwW8sL7_FuxENMYpznbCevBBDs",
			"dist/commonjs/policies/agentPolicy.js": "1359 coxy8SoDUz9YEyba8wcxHOeiF1euOgW0fTMsld90ais",
			"dist/commonjs/policies/auxiliaryAuthenticationHeaderPolicy.js": "3746 phxPtbBx3njcxjojC4l3nzGUEdgikZsJKl8liP7DQxE",
			"dist/commonjs/policies/bearerTokenAuthenticationPolicy.js": "8165 G3FN3_8zF-TFf92W1Gvl98aSMMYsmszkPCywsX5lgCk",
			"dist/commonjs/policies/decompressResponsePolicy.js": "1531 DJFbBm5F9Mx9MZbB9GCmFwYC_F0Pdgz0pK9VGaID3Is",
			"dist/commonjs/policies/defaultRetryPolicy.js": "1466 AkCNiFH7FIfDpjAaRORAJKtRVEkgUEQh4I9pBcaf8Ao",
			"dist/commonjs/policies/exponentialRetryPolicy.js": "1522 SElUZ37IQ_Yt7QN1__TRchrTN67oBGkcOAky1XpK1fI",
			"dist/commonjs/policies/formDataPolicy.js": "1391 4FtTZPcwpgho3VaewVtWCX8wt3tvIgindskpn1hEeKw",
			"dist/commonjs/policies/logPolicy.js": "1428 SkEud1loOehzc-1sQsrxWwEgmc1qWD6R96wS0XI-u44",
			"dist/commonjs/policies/multipartPolicy.js": "1859 xGtKSnAvjAhtA_-5hSAbR3BijSEa2480XMe88wInmno",
			"dist/commonjs/policies/ndJsonPolicy.js": "1552 Do9awamY8fCdplO_zSwNOJ-WZ5KbYNIgjnoQIASZWsc",
			"dist/commonjs/policies/proxyPolicy.js": "1590 8rUJJcFXdMelBTfG45B-3aGeGoeQVxzVJHVmT1o41Ew",
			"dist/commonjs/policies/redirectPolicy.js": "1410 BpDgFgkTDloSamLF85E2Jp8FtoEKEdglzbjSBAytCL0",
			"dist/commonjs/policies/retryPolicy.js": "1571 hp0M-76uSVfKl_mrMNPSbMaNpnEkeoFmeLcxm6W4AAQ",
			"dist/commonjs/policies/setClientRequestIdPolicy.js": "1684 k4mlJZbqcB28w5Ltb7bv7WRLgg-vrhyWOM9ltqy4nws",
			"dist/commonjs/policies/systemErrorRetryPolicy.js": "1522 MPbWVP80qYEIHveugp3G_aC4Z4OudpUsf7RFfv3wslY",
			"dist/commonjs/policies/throttlingRetryPolicy.js": "1508 PDVtUDjVg0yFv4QC0m2FuDQGf7yLQ3Mh2Umbu_sTXoQ",
			"dist/commonjs/policies/tlsPolicy.js": "1343 JE7SwMoRqP09SCdqcR2X9n9rXdjOmo7P1i1SKpPaIK4",
			"dist/commonjs/policies/tracingPolicy.js": "5072 pGctfETJC5f1aTEfKm1pvdy2kdqxASFf8cUh4NI0PSw",
			"dist/commonjs/policies/userAgentPolicy.js": "1750 1Z_q9rdpRZzWzFhhsmiUIKhjLVRViqlzJRgKc1dHXTY",
			"dist/commonjs/policies/wrapAbortSignalLikePolicy.js": "1882 jPMVPOP8KLMFcpPFY9uiZ2R0xzYM7xtU1H-xpEN66ng",
			"dist/commonjs/restError.js": "1316 sE98U4hqKPM89bZa8kNBgEbu573hptXaXqZZanYY4S0",
			"dist/commonjs/util/createFile.js": "1232 4QX-7iXSO7UbfbqQ8aWulZpemo4qryuy0CJCUVvn1no",
			"dist/commonjs/util/file.js": "3402 -dMHOms11JWuDmRsodYja7rjTkrh6d5yk9lS_h4DBOU",
			"dist/commonjs/util/tokenCycler.js": "4420 DJ3BGRnWiAGYewatngIkIABByno_zjXAuKoQ0oOBD0o",
			"dist/commonjs/util/userAgent.js": "1977 gdU_bCBE2vxc0w3B6dKdxVx062zUs4oJfEQbnUVJYEA",
			"dist/commonjs/util/userAgentPlatform.js": "2634 zXt04R_wXPjo5HTyEnn2F6aJrgBPyH1yXKeR17nBtC4",
			"dist/commonjs/util/wrapAbortSignal.js": "1896 RoSMtTb-Jf-62NIygnrxoh3R6HSzt1cMVSVnPfKfuhs",
			"package.json": "4708 YioIwI0Ablypz3PU6s3TB9Q7eicXyuMJNLbhDEIC68A"
		}
	},
	"@cyclonedx/cyclonedx-library": {
		"version": "10.3.0",
		"integrity": "sha512-RIT28sp1U0PCHaaeF3yNRwk6Jig/XJ8UsYAVOMYaHQ+0VVOvsjcp0PTWQFLUqJFF8XMud+Kdq6G+wtDAh+QJFA==",
		"tarballBytes": 693730,
		"unpackedBytes": 5709312,
		"needs": [],
		"files": {
			"LICENSE": "11357 xx0jnfkXJvxRnG63LTGOxlggYnIysveWIZ6H3PNdCrQ",
			"NOTICE": "177 zrY7Q4HzIvO9tYC-K35rjQZ5658rS1GQ-wsmMGsm0y8",
			"dist.node/_helpers/iterable.js": "916 2Pv9pFSJ0h0RHFS4wjRk0fF0tCgxna_DL4dLs1OJPds",
			"dist.node/_helpers/notUndefined.js": "897 DYhgCB8TffKdqQVkpzUzdmAwQk8VRurWpL3OA-ri7X8",
			"dist.node/_helpers/object.js": "1144 i2oHmPuEEdfKkzir-kGrCxJWjMv65v1_JCT4_9gJ0i4",
			"dist.node/_helpers/sortable.js": "2345 4Cs4LIDZXQ3CTgPb57G5Kcra5rDw2WVLsV8e3kJvufM",
			"dist.node/_helpers/tree.js": "900 ScmLdSq-csJo3Ll_2MrWXrNuqPv60r5x8qf7oL-wgSQ",
			"dist.node/_helpers/uri.js": "1193 qkv5Ka6Z1DDN9cmahVuHme4_rzAkFVYuQMYe7ZWQvPw",
			"dist.node/_optPlug.node/__jsonValidators/ajv.js": "2153 A4XqXCDCrHExer8hLVRvdxzSpnP2UdKk_MymD3rVaWQ",
			"dist.node/_optPlug.node/__xmlStringifiers/xmlbuilder2.js": "2158 KMLxEDEFE6WrOW7kjUTSSWSkHRCYQ_jPSQSHHjGj3Aw",
			"dist.node/_optPlug.node/__xmlValidators/libxmljs2.js": "1469 ZBO5dW_MmedrWMlENbOI-GR5wTy95XW5BKxMalH1EBs",
			"dist.node/_optPlug.node/_wrapper.js": "1329 E7rsa9SpmtWPKySNpkb2_508GPVEIhkL8I2B0DhwkCM",
			"dist.node/_optPlug.node/errors.js": "991 Xv-UNKhvCINd5jHTjYxNC_phcJgG_YJy3udNQ7yvJYg",
			"dist.node/_optPlug.node/jsonValidator.js": "1158 US3ywPw5vY3VEcGPV5Gw4teO0A3t8Lo5kkn6_viONHc",
			"dist.node/_optPlug.node/xmlStringify.js": "1131 iuGSmqbYCtBXRlM5gNi27_KwzTfpF0xjbDsNF_S6eN0",
			"dist.node/_optPlug.node/xmlValidator.js": "1123 JwNSNmmrnQkUIeHUURWPHHvwo84OsVvUmEaGC0BR8so",
			"dist.node/contrib/bom/index.js": "2215 Sb-C9iFiglstmrYdyvF-QEUyU1id25elM-shRvg33CI",
			"dist.node/contrib/bom/utils.js": "1383 f0FwTfCS5-CIrKXHPsjxTRsIC_KiduLPXnMQnmW5LuY",
			"dist.node/contrib/fromNodePackageJson/_helpers/gitUrl.js": "1417 2kqgP91ktEGrYjs7ldU1EvIWZaDs5RgNe0TZ920BEmM",
			"dist.node/contrib/fromNodePackageJson/_helpers/packageJson.js": "1072 wbxICleeq8c3KltRMa7zvnBAL3lKChwiCXRvrCTRPOs",
			"dist.node/contrib/fromNodePackageJson/builders.js": "4826 v9GrakP-XHDFotZ3GQAgb-jdy4-J3Cjk8non8fhCYW0",
			"dist.node/contrib/fromNodePackageJson/factories.js": "4645 cP9YqtBZtlsuO1FKT2lSS_mub0Nh3VA1nMsOSQkbANo",
			"dist.node/contrib/fromNodePackageJson/index.node.js": "2439 TBhGHS7-LJJvKMcfmZGfwPtolFdxr-dgHTQvxz3abmo",
			"dist.node/contrib/fromNodePackageJson/types.js": "1044 kzf4JnSYUyMqHtUI6p8AQDwYClS61hPmyBrCh1yX2Z0",
			"dist.node/contrib/fromNodePackageJson/utils.js": "1780 5CmIjdT97fMe3l0O_zh7vC1RXG0VOuhTYrX7dR58c9Q",
			"dist.node/contrib/index.common.js": "2216 DGrbWRvzMfu-2ELWL7opCpWRLNyDZWtRkBUtPY0-n34",
			"dist.node/contrib/index.node.js": "2609 ntVwmIfqTJa4us22nao3WOUckiqQ8h_AD_lJLPHFinI",
			"dist.node/contrib/license/_helpers/mime.node.js": "1744 lmTbi-G0X1llkty8lLSQAJ4NC0_EkyX38nmtqcoUsi8",
			"dist.node/contrib/license/factories.js": "2251 VDhh5Lfw9j252ad__JBW1XXSpzVNIK--vx4E0s7zoIw",
			"dist.node/contrib/license/index.common.js": "2234 409udRg-xCEEV9HiBm6cBN-riE_VHaS3_DVjOx9sv98",
			"dist.node/contrib/license/index.node.js": "2478 Th6-fFGY7Bn4SLX5nNrdhTQD4pa82_ZgzW1lBXwZLjg",
			"dist.node/contrib/license/utils.node.js": "2348 EKO8K3hV3P6F6POUPYvSxRKHXSze00vH35q1FUSJGzY",
			"dist.node/enums/attachmentEncoding.js": "1016 7U9NHCaxPTSwpDhcf3yv5UQr3QnLnEGcFv4oUiAXnnA",
			"dist.node/enums/componentScope.js": "1078 2Rgv9zlxcKUOp3dTrJYFUE3nEI3mTl3l9nwqAVH3ReQ",
			"dist.node/enums/componentType.js": "1567 EATOLWANZ3b424wG7QvR7H-zwp1KUano7awF0VnXbUM",
			"dist.node/enums/externalReferenceType.js": "3868 RtVd_9uzpmhB-a0ttTfS_EPn-vw43TF7CEPDeUvDK-0",
			"dist.node/enums/hashAlogorithm.js": "1561 uq5FaFJky_XQU4n5UchITaq3Xfm2mjeSLA5hMcB8OAw",
			"dist.node/enums/index.js": "2824 haxhBrc-OMk7errW57PZuJhqwCVyooLm2pvX_8avW_w",
			"dist.node/enums/licenseAcknowledgement.js": "1107 b5Um0Fl5l5PGAoJBuygI7BT1znHNeR2bHZbd7Ic9n-4",
			"dist.node/enums/lifecyclePhase.js": "1266 ZqKGELR84HwyGKifcMeZmFhMPz7FNpQG-Qyq1H3zYPo",
			"dist.node/enums/vulnerability/affectStatus.js": "1060 -PBHOwRIM3Lv_bHNTpMaiW_h7iUawOSzLJyZpaGiQWU",
			"dist.node/enums/vulnerability/analysisJustification.js": "1678 -n6XIiOEcMT8nwHlWGYYAl0lU-x1wz8OQYtMZak7M88",
			"dist.node/enums/vulnerability/analysisResponse.js": "1454 IAna4euu5-d2SnYZdEFUFcQxWlSOM3yszJ3X0oUgEeM",
			"dist.node/enums/vulnerability/analysisState.js": "1251 SGDaMMgsK1iWquMwbTM12QZcfnjHvy9gkDkcbzpvRZs",
			"dist.node/enums/vulnerability/index.js": "1772 WugsJaZrIke9FjLVhxMf85a0S9bbGgGp28rnK73TgFI",
			"dist.node/enums/vulnerability/ratingMethod.js": "1196 OiticuNCFzhLmdgp-g64IB2cvEurjWMGYwf1ojVCAhM",
			"dist.node/enums/vulnerability/severity.js": "1134 v0AFpXS_BJRwCE4OJQn1OPrUzRSIyVzH64egi60mH2Q",
			"dist.node/index.common.js": "2483 kidxM2RBPcxWMP9y1hWjrvQ4YeMALd1wQfTTO-BDpKY",
			"dist.node/index.node.js": "2756 19MT9VzURCPKVblYyj7XjNpbMBux81100raLopo1psc",
			"dist.node/models/attachment.js": "1068 leoVFN-GbPHbt5rPWDy1REquwVmoK7BGEf8n2KR0CYQ",
			"dist.node/models/bom.js": "2056 NOy0e-4UPXiGGnl275DPXCxzJasioD-oYTPjtLaaDm0",
			"dist.node/models/bomLink.js": "2064 mkUcLHJHj_16j9jMoDGdfxQDtEFvOQBpFC56eOm5Leo",
			"dist.node/models/bomRef.js": "1178 SO6J_v6vcG8-15yJlJRj61h9Gsm1RlI2SpUld3oHBDE",
			"dist.node/models/component.js": "4162 uZLq4q7y4dtfSBh09wQ29DDJnPsJBYT9KA7Le98CUSs",
			"dist.node/models/copyright.js": "996 ZyfV8qAlWkK4Dv-MwO_oejAVm_ecMy52Lez3BbJUkzc",
			"dist.node/models/externalReference.js": "1560 K3f7cG87ybU5atj5ow-CRGtWRlewfLFpDd1WLTz5Q78",
			"dist.node/models/hash.js": "1117 8FnmD997aaHyVkRxWszNie98pAktGZfHU3g6f88DFKA",
			"dist.node/models/index.js": "3241 F21wnq_7F4Dhg53CM2AHitL0WlPQVK7LAyiQxWqlb1Q",
			"dist.node/models/license.js": "2993 d5I-v_DnA5V6fU60J9RwDfAoRK_yOH3xL9fssqBhjUE",
			"dist.node/models/lifecycle.js": "1597 RuZKCYTXcGjLgGKiXHb4ckX2-dDDrKzcIl08RJKW0ek",
			"dist.node/models/metadata.js": "1799 yMur7rQLDcvn0keOtxx8aADnkb20CIcW2-MhtMjChlA",
			"dist.node/models/organizationalContact.js": "1558 J7T9OxFXZMOj7UNsx7jQgAitjlIAfnjlML1ZGHXxqS8",
			"dist.node/models/organizationalEntity.js": "1729 UVbhB82S-xmv6Z1Cl2FWrdrZ82eoO58TnWdpV6GhpBE",
			"dist.node/models/property.js": "1302 Vw0_eeHV5o-0DyoHMWWUKx2EULIlI8jWEd0uwUguK2M",
			"dist.node/models/service.js": "2714 q9w9ROs-ISb9G6fUPR-qYTQsaeTN1websU5voFSR_uk",
			"dist.node/models/swid.js": "1526 uHr02Ntonz5I6owYuNcxptMW5IOQfI2SjkjhZr8VrK4",
			"dist.node/models/tool.js": "2809 JcA6u1EhvAg1O9FAhrhb9-Nvj_4uvPPodLVSdWkP8ck",
			"dist.node/models/vulnerability/advisory.js": "1340 JLp-9k5sNg8bGdpFCywy3dETEBkOdRk8mc_geJeJu2I",
			"dist.node/models/vulnerability/affect.js": "2296 d4k1LJs9QHlsB8q4M0csOVEbC9ghAbn2SqHjkdh7zfA",
			"dist.node/models/vulnerability/analysis.js": "1234 oTbY9TXj_8XxXr9V5cc9kyZ5FfQWfqhXAIPplwliCHw",
			"dist.node/models/vulnerability/credits.js": "1278 eBHr5IRXidkEnoUoLijRIHTHR5MQt8T0MxPjF2meweU",
			"dist.node/models/vulnerability/index.js": "1829 6MGgmbqfLEWNcFC7uleLSTiaijHuLRS5rxzTIBTfVzI",
			"dist.node/models/vulnerability/rating.js": "1833 0h3bhof_h3jtY9AKfjkiAEVnpYheTK53mu5h4abE7LY",
			"dist.node/models/vulnerability/reference.js": "1302 7_rBRnW9VytrLq0jfYY7DOj4uQvaVWV6RCIpHeWewd0",
			"dist.node/models/vulnerability/source.js": "1138 ZtINFh41EMo5EHLOd6JwhfpvyM0bqEvEdNMITYHwsDA",
			"dist.node/models/vulnerability/vulnerability.js": "3619 WzA8AP3tsASkCZ2V76ax5sI_dbkPXOrHhnIi_cb8MKo",
			"dist.node/resources.node.js": "4275 PUk3skK_EbT1_nDqk31F9_jmvAZ-WdaRpcTWS4P__0o",
			"dist.node/serialize/baseSerializer.js": "2052 1dyYSFeVjva_ZMQ3_06twFYP1QtsnzYuLCVR8xi3MRw",
			"dist.node/serialize/bomRefDiscriminator.js": "1950 MG7gXFtT5A2EgSUBDvqLIucYozkOzluCrxibIt28SLw",
			"dist.node/serialize/errors.js": "1029 Pg1kRT80mlD7B5TzCGZKhcIRafYCXKEl--zHP4258sc",
			"dist.node/serialize/index.common.js": "2808 7spPA8jnzVjbI-FYbwwERDKRABRw0LtzXU3PMckJGwQ",
			"dist.node/serialize/index.node.js": "1573 X-HRBEBLu4d4EHQN9SnP01P5Crw30bNXw2xAzbvXoEQ",
			"dist.node/serialize/json/index.js": "2293 A2gB75BG15zUv3N1nfUfibS2ij5Zo-aDTMBHVEMkJjg",
			"dist.node/serialize/json/normalize.js": "33153 m7zIPShxngNjKzAmV00bj0a20WELsCdSQxvrcWdwhew",
			"dist.node/serialize/json/types.js": "1228 AH7cbRffnkR3CuGHCn0qi9d42iXcVauDZyUaPnITFJk",
			"dist.node/serialize/jsonSerializer.js": "1686 D-0kYLuIEdrqH37GYnoVIwA9EUnP3X914HhQGEapQLw",
			"dist.node/serialize/types.js": "782 nZIrB1pP9rC2GYo0MUsy37BIQT0gTfSsuHDXvwADLBo",
			"dist.node/serialize/xml/_xsd.js": "1271 V0ygNvz62xTzEEDJmPJoeiPLKAowz9g0ldymr5LLuDY",
			"dist.node/serialize/xml/index.js": "2293 A2gB75BG15zUv3N1nfUfibS2ij5Zo-aDTMBHVEMkJjg",
			"dist.node/serialize/xml/normalize.js": "46105 QTeJ6pQieP5vOxujgitVDp-3Op3efk1vEzPGhRoXtUE",
			"dist.node/serialize/xml/types.js": "1723 9yfjqTwKWec4EcD_dthj814WdEryoSbyssbNjJFTMQE",
			"dist.node/serialize/xmlBaseSerializer.js": "1606 3ndZPhcMsEt6eVGsWap2PpUpNqlcHSk_3Kejsil9A5I",
			"dist.node/serialize/xmlSerializer.node.js": "1666 FBdYw9PcMwJuV2pG6qSFUYJ3Iym_QiqY06Oj8GFPpmg",
			"dist.node/spdx.js": "1379 KLa7iJDNYQucnGJ0VSSzM4MT2YA7zxg1uz_Fe5vGdSA",
			"dist.node/spec/_protocol.js": "5364 m7ZTw7ui5yuJhi0_1bN4NUy-1ND-1fv2WYOTl3smbXo",
			"dist.node/spec/consts.js": "22144 2TXDsyJHsH3c4GxcU_7PNiWZ-9HH-fhE_vn_9ti2znI",
			"dist.node/spec/enums.js": "1292 MkGCOOrZqRDF_d95HF-st-DJKwbf7KaItHXeB3wLOZM",
			"dist.node/spec/errors.js": "928 FFSapIUUJziFWGUCR7xruwuc1ArYlyo3lXl6BqzEvzA",
			"dist.node/spec/index.js": "1593 MZz9Qqh_MRsGhtcI9TC0cAkz9nq-vQhcy0gJtvZLddM",
			"dist.node/types/cpe.js": "1260 UWO5g5hCimVui7-j2Ri9x-ezfcIdJ0dOrbMO8g9U1Dg",
			"dist.node/types/cwe.js": "1103 EJNaiP9f17X6GLoj4pwLXQdNwUBcF1BHuZs_MObU-Aw",
			"dist.node/types/index.js": "1635 6A-J3HNt01aVJpurEeDGhRtzHqYqrZjgk3iCnN7YS4g",
			"dist.node/types/integer.js": "1161 VxUMKyTwKFHaUVu7Vt2HZrXQtZwPMFPUjF73kPCL_5E",
			"dist.node/types/mimeType.js": "982 Ke9XtE1UzvhpzFKRrXYydWlzdJUbUdrxTRmBdK4GRdQ",
			"dist.node/validation/baseValidator.js": "1021 pbCm6-odfZH97klYfg6CyE0plG-11JOY9oD6jHjmk8Q",
			"dist.node/validation/errors.js": "1255 KU3xd-vC2M7zjbUJ-PNTzPOmMifu22ANbVoERALe6N0",
			"dist.node/validation/index.common.js": "2469 sJy0GKUxSvJT5iLJunPVP8C-LYWvaMv_MCu9dnY-adg",
			"dist.node/validation/index.node.js": "1628 3VmSozK7q7mRAO2lpVBl6uULgvuUvP_gtMQcWt6aFC0",
			"dist.node/validation/jsonValidator.node.js": "2954 2g5D8CNUBAMiI8snp_BAJr3QZHuSSxlOaNEhYvtaN5M",
			"dist.node/validation/types.js": "782 nZIrB1pP9rC2GYo0MUsy37BIQT0gTfSsuHDXvwADLBo",
			"dist.node/validation/xmlValidator.node.js": "2186 UOYTLeqkXtUEriXzkTstLKSHZXqh32aCTqRVXLqJbRY",
			"package.json": "7287 MnoFat-G2K8Ai_fXKEip0Ig7-bfexmas5sUN3U83zLY",
			"res/schema/spdx.SNAPSHOT.schema.json": "63418 SzReIynyCfNOlgriqOfLRqFmkH5qRelJeFZZJdxHs1k"
		}
	},
	"@gar/promise-retry": {
		"version": "1.0.3",
		"integrity": "sha512-GmzA9ckNokPypTg10pgpeHNQe7ph+iIKKmhKu3Ob9ANkswreCx7R3cKmY781K8QK3AqVL3xVh9A42JvIAbkkSA==",
		"tarballBytes": 5212,
		"unpackedBytes": 19456,
		"needs": [],
		"files": {
			"LICENSE": "1156 HGa1MR_GMoq3BhbSz44gqOCnh_U0gxz4oxGyAJi2F6U",
			"lib/index.js": "1907 wr1zqtny2MIWDh_gdl8ecmytr4jdFSPk3wcoJn2myhk",
			"lib/retry.js": "2440 Bqx3Xv-80JenahwXpLHl2-l1Pw98XUYg8zFwnDNn9mU",
			"package.json": "1099 6xtABI3bvSjkuw9mOxAFTOJ3M_8NZc-k5mmK0mM9Kt4"
		}
	},
	"@google-cloud/paginator": {
		"version": "7.2.0",
		"integrity": "sha512-l+x6YObHGTuqBCMvC0SXo3Cnyqg4FkWWKYRptf46PACHJ5GAUuhsd2b3wphgGrg1ybs/LAb+q5MnUTuG/3+v7w==",
		"tarballBytes": 9899,
		"unpackedBytes": 44032,
		"needs": ["extend"],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/src/index.js": "8766 BhXw7zdLgnIEZ7_48q9xsxVdq5ddq2zlNvgPlwjwf7s",
			"build/src/resource-stream.js": "3248 sQgTo50xPBxezPCMOZBr7CMgRsAb66HITN_Fy7fBHDQ",
			"package.json": "1394 p-RJm6cxxbnWUvm0gg-CT50BaYJ5FwCpFrNuTmd6mn4"
		}
	},
	"@google-cloud/projectify": {
		"version": "6.2.1",
		"integrity": "sha512-PV9oy7VpQRXLuqKuU5RSOHFQyWgvw2sT9MoTGykja9j6c9pv5+ttKTJiFsccu500YYIGiz8JCOsb60PfKmiV/w==",
		"tarballBytes": 7987,
		"unpackedBytes": 28160,
		"needs": [],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/src/index.js": "2498 yXiysxURNxUoxV3eLYffRQLirJlQ8VNHzmNha3vgJJ8",
			"package.json": "1230 SzunA5NZyVUzq3GeFSPF8ynsxv5J2o_ozOh70FJX2cs"
		}
	},
	"@google-cloud/promisify": {
		"version": "6.2.1",
		"integrity": "sha512-/+RvLJ5u+WhGay6Z3aY6OApDQmNqq1427Mmt7Eov9kYp69gdUiGSwFnygeTxfz69XBtYZLAnWikGMIoFXtKt+A==",
		"tarballBytes": 9557,
		"unpackedBytes": 35840,
		"needs": [],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/src/index.js": "5492 Dr_gaUV6GUsGVvSHoEgC9poutAH3I_Ujn8QqkBKnz0A",
			"package.json": "1501 _wWWnhfFz_jdXHLkaF0Yj7h01bWmzsAge4rzkV4f_rA"
		}
	},
	"@google-cloud/storage": {
		"version": "8.4.0",
		"integrity": "sha512-M3kA6UA2Tjp5aznCrgKcm9CzOjiQyRMnquqalqXAeS5wvkqqZxN8wpNjjHafOSYs6lQ82U7f2i8we4eTfIrpkA==",
		"tarballBytes": 296459,
		"unpackedBytes": 1751552,
		"needs": [
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
		],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/cjs/package.json": "26 Y5KwsMGkKUE3xe8j-dniW5LEW_Pa_MPjAAjR86Kq3PE",
			"build/cjs/src/acl.js": "26591 n7BG9I4lzU3P46KN4CP5Y5ApEOe44o9grc7ObEmpcC4",
			"build/cjs/src/bucket.js": "149111 K0ecrdN6jhrKaAsoJ_dk_d16Ft6nGJ7yEPAGFwg0HFk",
			"build/cjs/src/channel.js": "3266 FNv56gsvK5zTQ66kbS4fPFYLTIcjCpHAScMC26e28ho",
			"build/cjs/src/crc32c.js": "12376 -YkFcG77NS3cDlHJW847ZqPUlWtX6lvIWcCrgZSIo8Y",
			"build/cjs/src/file.js": "157210 Wv6WbMuzJTSyJR1K-x9pgxNjDsEPMhIsTO8ifBh2VDs",
			"build/cjs/src/hash-stream-validator.js": "6390 N-6M-_iMM51TMXKFd7BG5tJ3qGRHShsLCQ-DS0xwTJ4",
			"build/cjs/src/hmacKey.js": "13341 eckXh0JhkEwm7p1oRJCRmhynora_1fmIu_IWtx2SwyM",
			"build/cjs/src/iam.js": "11739 u6OvyxsAOz52BdsdZvUYTBwbgWS-UHtNzOESK6abpeQ",
			"build/cjs/src/index.js": "4749 KT6B7Toh9n7SOOhP_glTGC07Hr-n3UUW9_-WKDWQMNo",
			"build/cjs/src/nodejs-common/index.js": "929 WW5oIiovrrMsMGMo8GQ9CrScUDq8oOXg1li7SaH7RNE",
			"build/cjs/src/nodejs-common/service-object.js": "12058 byzqq-3ED9tqWuNbDfWtTAScHSmmPKYu37yzLeKK3VU",
			"build/cjs/src/nodejs-common/service.js": "7174 kBsvZZirh_ABQnhqqkuCkvSx1zZSIPTSIBkEgyfhTvc",
			"build/cjs/src/nodejs-common/util.js": "32911 nQqWfxZ2cx4LPRucCv-yMHJWs6rB8gbY4syEazDlvJQ",
			"build/cjs/src/notification.js": "10594 XND7P0ZvEbUbdEPJ5SiEqxk1AX-FTeQDhdiM75PkQ4Y",
			"build/cjs/src/package-json-helper.cjs": "704 kqLe47FK6oHWtxXdjGQupNhqJxXCq_o0dIVHJaUVRic",
			"build/cjs/src/resumable-upload.js": "51029 Z2puE4MHoOFQhI9n1OIQLz75jJOZHlaQpx3ZkD1S5g0",
			"build/cjs/src/signer.js": "14256 rmH2sZ-wIgl5YRnE0t53sweEw3cP-g_pmXDmMPnTQh4",
			"build/cjs/src/storage.js": "47308 1vhPbz7i_UUfqgf03yl8VOFgPInIVECqwkC4cN5ybkU",
			"build/cjs/src/transfer-manager.js": "37136 8MrPsnhQhcF3KbQv3Y538x1I42-QLPhcz72wH6eugoE",
			"build/cjs/src/util.js": "12549 yzoU_U3iTYmZ87ddtRGMmE5CfIPCgLh9MWd_4QY67V4",
			"package.json": "4583 oA6PKoBwznHee4zebW-HZuCy-xgq4-axT07KNBxp4AQ"
		}
	},
	"@npmcli/agent": {
		"version": "3.0.0",
		"integrity": "sha512-S79NdEgDQd/NGCay6TCoVzXSj74skRZIKJcpJjC5lOq34SZzyI6MqtiiWoiVWoVrTcGjNeC4ipbh1VIHlpfF5Q==",
		"tarballBytes": 6044,
		"unpackedBytes": 24064,
		"needs": [
			"agent-base",
			"http-proxy-agent",
			"https-proxy-agent",
			"lru-cache",
			"socks-proxy-agent"
		],
		"files": {
			"lib/agents.js": "5930 HPQ-pj-nGhqZKhXjNf_sSuMClxHZM_OCUh-Cj2Oq23E",
			"lib/dns.js": "1250 WKCrz7erFuznOh_qMEuMtFOfZQxPJybi1ZgMKFqWNRs",
			"lib/errors.js": "1394 9O4PiorCWDC-SpAiRgWdJg5SVLqeLnZu74SXLutmkm0",
			"lib/index.js": "1257 jXsyHA60XT3azHi0hEiy7QKteShPkx1z9L0KZ9D1pN0",
			"lib/options.js": "2437 xHUCK4MEJNvfdZh2cFSfMrwIxDwiRzH9IM3E90f1aQE",
			"lib/proxy.js": "2011 GSp4pyIy9n0MvUb-j529mU-YwZfLNFVwwxKqrBKDERE",
			"package.json": "1511 1n9O3wNoBCPENDTjsokC_uwqE22i6FNVA0sXS6KGgos"
		}
	},
	"@npmcli/fs": {
		"version": "4.0.0",
		"integrity": "sha512-/xGlezI6xfGO9NwuJlnwz/K14qD1kCSAGtacBHnGzeAIuJGazcp45KP5NuyARXoKb7cwulAGWVsbeSxdG/cb0Q==",
		"tarballBytes": 8719,
		"unpackedBytes": 37376,
		"needs": ["semver"],
		"files": {
			"LICENSE.md": "798 J9mYtQOxjNsWxJ6T2gQGmpm6ih1-GNZxRt6OJC-abSE",
			"lib/common/get-options.js": "528 nv_J6wd1PCYEHHikIzhofJ28Oi_nWAJWJ30eb5ts5OE",
			"lib/common/node.js": "181 NoLnXM0RShVOxJDbg8uS5OgacAH5hVEwXOjh94zvPL0",
			"lib/cp/errors.js": "3396 p9CZUhkc3pIFZk_4XNl-3wt2WsCQMQUDnGxzUkkmmGE",
			"lib/cp/index.js": "695 -SVXs1FGEJbR6encVEbg1yQcwm_KCLRiehsAJG1U_HM",
			"lib/cp/polyfill.js": "12241 OfbmDXUhjrCybfuqELgFd47mM1AqbRFW2SzbbG54vzc",
			"lib/index.js": "268 VHR7OMsfRnvF5Q8a9ziBWRhr_llNhcaLtD8964Ml0sM",
			"lib/move-file.js": "2281 BoSgcKvZU5QikhkuZagbx51ASkeK594XvGGCfLRk1eI",
			"lib/readdir-scoped.js": "431 WusnrRT8r4LIed9mt5Bo1nDJ4Q6R4Eg9C3L9yHwAZYw",
			"lib/with-temp-dir.js": "900 hm0ouA5ToqCZhcI9mdushnSH29Xf3Izz31yETGvq-_g",
			"package.json": "1230 AozOJh8bGEDvqJNJKoiRHg9IMuKbRq4N0462ulroWFY"
		}
	},
	"@octokit/auth-token": {
		"version": "6.0.0",
		"integrity": "sha512-P4YJBPdPSpWTQ1NU4XYdvHvXJJDxM6YwpS0FZHRgP7YFkdVxsWcpWGy/NVqlAA7PcPCnMacXlRm1y2PFZRWL/w==",
		"tarballBytes": 6061,
		"unpackedBytes": 33280,
		"needs": [],
		"files": {
			"LICENSE": "1081 ME5Kc_YhKtryQsePy-Hfzr142Lq1OwB_5ps5_JaCkrc",
			"dist-bundle/index.js": "1518 E901E9xhoLqxO7-1oTJDOfn32ckih_HtBABgPgLGLqg",
			"package.json": "1134 kWuoqTGKrNHOMKCzIO6f0hc7r5RW5C4Wevd6yUeWvOk"
		}
	},
	"@octokit/core": {
		"version": "7.0.8",
		"integrity": "sha512-L7y8eYc+AwxGr2PWI4WFt1VG4TiJ66c26BD16mXpYIlXxG0SMigM1+m4aTSlYyBr5BlQsGAlz8uDCoZN4SEMcg==",
		"tarballBytes": 7878,
		"unpackedBytes": 30720,
		"needs": [
			"@octokit/auth-token",
			"@octokit/graphql",
			"@octokit/request",
			"@octokit/request-error",
			"before-after-hook",
			"universal-user-agent"
		],
		"files": {
			"LICENSE": "1081 ME5Kc_YhKtryQsePy-Hfzr142Lq1OwB_5ps5_JaCkrc",
			"dist-src/index.js": "4360 STbGExEHbyYJ4lRQrr7twREriyqBoYI8xs4sNURGxyQ",
			"dist-src/version.js": "47 1epTG1EoVL1v_t8ZemG2mYKIc00xV-zwT2MXiFlvMrM",
			"package.json": "1642 EfYayPNdgYx7_laNWyIfmdwdiusjWDnC9Il9HvmavG0"
		}
	},
	"@octokit/endpoint": {
		"version": "11.0.5",
		"integrity": "sha512-iXa654H3yFafF/ieHkukfbgWo2rmXD2ceD0ZOtrPhw1bc3FDch1d9N/TNs0FQ1/cIbwb7kspUX8jzIs8nzb9DQ==",
		"tarballBytes": 13965,
		"unpackedBytes": 89600,
		"needs": ["universal-user-agent"],
		"files": {
			"LICENSE": "1081 UR6gH0nE4VVy0aDb7zwQ8-JkJb553371mcO2X5v1UoE",
			"dist-bundle/index.js": "10960 Zff5I5PNYm63_uqddsN3Eq93D-9nZW3CiQc8DDQGTQM",
			"package.json": "1153 uHgzvLhonaGzGJOEuAVhBY1Ey3uAHEYpMG697qXc_yg"
		}
	},
	"@octokit/graphql": {
		"version": "9.0.5",
		"integrity": "sha512-bt/hm03LeU6Vy7FwTrkkC9p3XGT/lBwClglMqxBSe5/q0E5CdJTXeAqEI0vlw89/LF/G6tryTIH8HirZ3prMVg==",
		"tarballBytes": 8200,
		"unpackedBytes": 43008,
		"needs": ["@octokit/request", "universal-user-agent"],
		"files": {
			"LICENSE": "1081 UR6gH0nE4VVy0aDb7zwQ8-JkJb553371mcO2X5v1UoE",
			"dist-bundle/index.js": "3604 4MWYSmRPwPt8LKyIivu51gVGNT6iankb3gUFJOGsOsE",
			"package.json": "1277 i1V4Tn_SQvqB85jtqAyOOoJVFfI55DJgfSIFjOAtuJ8"
		}
	},
	"@octokit/plugin-paginate-rest": {
		"version": "14.0.0",
		"integrity": "sha512-fNVRE7ufJiAA3XUrha2omTA39M6IXIc6GIZLvlbsm8QOQCYvpq/LkMNGyFlB1d8hTDzsAXa3OKtybdMAYsV/fw==",
		"tarballBytes": 21445,
		"unpackedBytes": 210944,
		"needs": [],
		"files": {
			"LICENSE": "1107 jNQcA6Rev5V6ANM12d-rY4t926eXp9LyO8HEFXpQ23I",
			"dist-bundle/index.js": "16947 xLOjdbvGqBcrarRkpo_5ES6WnpFh7viMyxamuqcxVds",
			"package.json": "1382 rf1_Zk27dfvlKMYlCGQ3XuKkR5QB7Vgl0riLVD4A2wg"
		}
	},
	"@octokit/plugin-rest-endpoint-methods": {
		"version": "17.0.0",
		"integrity": "sha512-B5yCyIlOJFPqUUeiD0cnBJwWJO8lkJs5d8+ze9QDP6SvfiXSz1BF+91+0MeI1d2yxgOhU/O+CvtiZ9jSkHhFAw==",
		"tarballBytes": 143986,
		"unpackedBytes": 1420800,
		"needs": [],
		"files": {
			"LICENSE": "1107 jNQcA6Rev5V6ANM12d-rY4t926eXp9LyO8HEFXpQ23I",
			"dist-src/endpoints-to-methods.js": "3787 hgAHw6Jhve8-vm5-un2UNJur-RQhIMuB_QF2-puXoaI",
			"dist-src/generated/endpoints.js": "95773 YyblMDDZ4ScTpwA9pBaAaj3wf1jHi6xdHQ6e1Hldt88",
			"dist-src/index.js": "533 1iLlcSdgeNo5pfo-78kEmAPAVcxhXZ9ZozGW-HqF-pc",
			"dist-src/version.js": "84 wOcgIqvUxVyEU_ZMLdnSHWn4pkRDjj9kXAtOhZ3gfw0",
			"package.json": "1434 Fa-LeGg1x03k7rxZyulRmParuOqryEVNJS6wuRw3ytg"
		}
	},
	"@octokit/plugin-retry": {
		"version": "8.1.1",
		"integrity": "sha512-VCVvZ/R1+u3WuiBWpNavZ0mY4aaJNAsENrpBP9aLSR2QyOpQgd7DhM5j4AW7z4MQpnJYgwBPf0XqPQoNBRdQwg==",
		"tarballBytes": 5335,
		"unpackedBytes": 30208,
		"needs": ["@octokit/request-error", "bottleneck"],
		"files": {
			"LICENSE": "1077 Qb1tm6S7Msl_MyvfOJ3AfYthtgCp3il0ue1OSsbMPAM",
			"dist-bundle/index.js": "2609 HXSkXuGSL739BN6u-7IJWqRrgQb28-USatf6iRgQmWU",
			"package.json": "1217 EnvpSKKuOk6VStuRSxxxNMLS4zVdfREncaJ90heJwFM"
		}
	},
	"@octokit/request": {
		"version": "10.0.16",
		"integrity": "sha512-A0zWGjHzISIb+9ccG8s0dq7LKO5zVpJLRICjgUb+sJxEWqn8RUHB1rD3AE51+PECvXHIxqZ1VVvs4fHTSD9nUQ==",
		"tarballBytes": 12365,
		"unpackedBytes": 62976,
		"needs": [
			"@octokit/endpoint",
			"@octokit/request-error",
			"content-type",
			"json-with-bigint",
			"universal-user-agent"
		],
		"files": {
			"LICENSE": "1081 UR6gH0nE4VVy0aDb7zwQ8-JkJb553371mcO2X5v1UoE",
			"dist-bundle/index.js": "7284 qnNv6KlgTdDweTe4wPpLIFhwnJG0tJmNGqJbmHQiHCY",
			"package.json": "1417 DaLvBnRGVP4nM0e0FByVQm3rvSGprKZu5AYNA4_O0l0"
		}
	},
	"@octokit/request-error": {
		"version": "7.1.2",
		"integrity": "sha512-XZRuT3xZ84D3gYErI1DZvhJ33dCWVV6uzBtWkaBB4TvA/L6eOeTZodxLFVB44bBEEo3vEx7y00UfX1tBLrtLRg==",
		"tarballBytes": 2994,
		"unpackedBytes": 12800,
		"needs": [],
		"files": {
			"LICENSE": "1081 ME5Kc_YhKtryQsePy-Hfzr142Lq1OwB_5ps5_JaCkrc",
			"dist-src/index.js": "1202 WhA2ti8DebTQPGnxMdEc5aNGbp5ZZen7mjy60hmyKzU",
			"package.json": "1098 I2wgxZOzAg2o__VoGWVEilBr3IBGGGzNwRIamQDoAyU"
		}
	},
	"@sigstore/bundle": {
		"version": "5.0.1",
		"integrity": "sha512-7q8DOObFzN+/eQrvL2O0cylDp95ssgBCAomQxSYfGAMO9+q4xceRbg0L3L0G2/8NyideoYCs7HuVxWKCdn/maQ==",
		"tarballBytes": 9241,
		"unpackedBytes": 55296,
		"needs": ["@sigstore/protobuf-specs"],
		"files": {
			"LICENSE": "11351 NkoTDSyjQL1W6x5tBF_Gkpuw-dCqAY8sGUmylRfhzdA",
			"dist/build.js": "3083 g3knrJmdG-t2YH9Ran4DA4gnSo8O7vd_FgThfQA_poQ",
			"dist/bundle.js": "1270 B6Z-KRCgNLrml7KFIFhPXm2uG_1U3-hcBPkZS77ig1M",
			"dist/error.js": "869 XkA1vacsKFotf25yEDa_cebQtOHtpaiB-FBAVJ_zyAc",
			"dist/index.js": "4154 iYIQBpsDnFJSc6jRXXqgVch_GLzFRKawSverITU7pDA",
			"dist/serialized.js": "1814 mO32AFUwyzkOzfoqDLViBqcWB3xsXUuDRunC8IgqqZM",
			"dist/utility.js": "77 1DqoH1vIn6o1ng-XyBS6JRVVkf8Hj7ub_UD4x8loMjA",
			"dist/validate.js": "8027 hRBELIHs1O9UzZEu6eRdcqxFXtuM_GTJHSJkpQKoTEM",
			"package.json": "822 7DQro6MLkW4mZD-SUfGkR-W_Xoq-jcC4bEiJH88hW1E"
		}
	},
	"@sigstore/core": {
		"version": "2.0.0",
		"integrity": "sha512-nYxaSb/MtlSI+JWcwTHQxyNmWeWrUXJJ/G4liLrGG7+tS4vAz6LF3xRXqLH6wPIVUoZQel2Fs4ddLx4NCpiIYg==",
		"tarballBytes": 19422,
		"unpackedBytes": 124416,
		"needs": [],
		"files": {
			"LICENSE": "11351 NkoTDSyjQL1W6x5tBF_Gkpuw-dCqAY8sGUmylRfhzdA",
			"dist/asn1/error.js": "859 MdEwXgq1RvWi_t2B9vFX9BAtrjeCIg_W4OevtQsaa5U",
			"dist/asn1/index.js": "810 Bzd8jcMguZFRfdgyBoxUCobZSaQFY7IzsHGRYh11E9Y",
			"dist/asn1/length.js": "2302 LgyJaJS_jv89nXwmIDFWgOqxmUotfOCK0JnxnXqa9sE",
			"dist/asn1/obj.js": "5631 rVDR5VbhCqNmUXvsF_tLmA0c5lbo8WcNSZ1LMUUsYrc",
			"dist/asn1/parse.js": "4523 -BjKcur7482X9S33Vs4yiP2AbQviYn6rC2E6kaZye8k",
			"dist/asn1/tag.js": "2837 GZACmcn1mMonQn7lGFuGOOdmSGlwJoXttNU9lVJf1ao",
			"dist/crypto.js": "1934 qnuXfAB1DeMcRVo55XOM9NZqRHwZmHsEBNPMIJQkzRc",
			"dist/dsse.js": "1014 lQ_d7mtQcN3Aq5I9POdKc2hHW8D8vPsgCkAZqdphvJE",
			"dist/encoding.js": "986 DLp4Th5oj9stA92Jx4-87WSoVC5yEKwZ7W4iWG_Y0FA",
			"dist/index.js": "3038 Lq9paKvWKoFZvyfopNF0tPDc5_5TZqpFYhLhwJQPs6w",
			"dist/json.js": "1953 66iu8C3U8AWr65zvN7BtSadNl5n5IhcKOXs6hZvl7Ls",
			"dist/oid.js": "479 KQ8gthTqXsjRCOOMXIHfImwGuI2NcrOa3KkMqEj_b-k",
			"dist/pem.js": "1573 9SDms3nsXHY-3X1b9qGh05kabHVlzhbc4hR5Dvfq4L8",
			"dist/rfc3161/error.js": "834 qdwevJL6ifEcaMuPd60USx3DMVG3R_M4lIP8o0IU-KU",
			"dist/rfc3161/index.js": "855 l8H_AQxjjJl8CxXyGLuQjRtuzEFh6PPhEsvih1bjxwk",
			"dist/rfc3161/timestamp.js": "8276 xv48HbKt6w2BP3VeDWNkq88HWanW8PXo--LZTNFc6zY",
			"dist/rfc3161/tstinfo.js": "2232 i66ZJgzWPcKMsn7R4aFZBNdRSYDHeV2C-hTLPvDL3gs",
			"dist/stream.js": "3531 y3OFSp6vwIOq2dqjE8xY0Tp_XgHJubvvq_ASD8yVa60",
			"dist/x509/cert.js": "9300 z64LQp5ke0g332R13RvPhGzwA7e767m-K7Vo_yS49kQ",
			"dist/x509/ext.js": "5581 tThVaKvbW7w7dakz_VjqoLzEq9W0VnAXSNe65qA1LRA",
			"dist/x509/index.js": "1179 1EgUdy4PhD0THUwLhUo4LhEGBwFO3eGFJiuwWPWEVQA",
			"dist/x509/sct.js": "5716 5QN33SOEhdUq4Tv716teNxb8VjrQ1khI-KVMYs7mdQs",
			"package.json": "732 EhjF9tPSihZlYwS3Pk2YWmkFWih5klIg9lFyo73t-eU"
		}
	},
	"@sigstore/protobuf-specs": {
		"version": "0.5.2",
		"integrity": "sha512-SQqvFMt4V78fdjcDdYX6HbiVSOR4QK3ZgwCa2KOsopAgPIHy1rU5UDUmzLl02r5oyyaYcYHR1hpwDRk/yUe+Mw==",
		"tarballBytes": 64033,
		"unpackedBytes": 364544,
		"needs": [],
		"files": {
			"LICENSE": "11351 NkoTDSyjQL1W6x5tBF_Gkpuw-dCqAY8sGUmylRfhzdA",
			"dist/__generated__/envelope.js": "1963 Ow5YEYL4sAKf95_WOOYx0U87ABZ2Tju8jVktJS5eNMk",
			"dist/__generated__/events.js": "6792 oplwNxmJB-AhVQCZVAxVLr2rwaKBe6afil8H6EQxIbc",
			"dist/__generated__/google/api/field_behavior.js": "5986 jHSGsxIEYLM5nbiiXqnhZawBv_saV6L0qYCTpZGsnzw",
			"dist/__generated__/google/protobuf/any.js": "1079 issDsk40tLCgm0vKszh177Ewug5PO57FntMIeydJZo0",
			"dist/__generated__/google/protobuf/descriptor.js": "104720 aJMKGc_Qh3EK5CVyk5tHwfoTgWytZg5EgTiYcGbwUTo",
			"dist/__generated__/google/protobuf/timestamp.js": "868 ixpHeei0gy5_VK7Ylx43dfeFqQeteSYMaStHhxCJadc",
			"dist/__generated__/rekor/v2/dsse.js": "2005 xR0hB7lROtVNvs94-zz07EqDqPWSjYxRZ1G9Xfa6l2A",
			"dist/__generated__/rekor/v2/entry.js": "3058 EROhBII4taAYvUD-ORXTElZ1C8WuVKWaBLEWcZWbLsY",
			"dist/__generated__/rekor/v2/hashedrekord.js": "1995 W0dI0DBenN-emaTrUmeis1j_9BrGP2bU9A9JXSvxrkE",
			"dist/__generated__/rekor/v2/verifier.js": "2756 x1nsVf6cBXNggQXZ2AjJex9i5OW20NXAEa4VXx9wqwU",
			"dist/__generated__/sigstore_bundle.js": "4693 nHZwvioq59Bh3oVIJjLIuw88dXov2xHskLX8_EfaSZo",
			"dist/__generated__/sigstore_common.js": "24126 o7ChSwOuwFPAMaUdySyZLBAqCAiyfPmWT53EZ7B-w1A",
			"dist/__generated__/sigstore_monitor.js": "1993 Qf7r5v01PUvkYRSZl99oSJgS3BcqZfINqp9GhB_d9G4",
			"dist/__generated__/sigstore_rekor.js": "5248 HMAKi9eCo8yBX9WnkDj6nn77qmEP4cELKmWUfe4cYdg",
			"dist/__generated__/sigstore_trustroot.js": "12051 mbZb2A7CHKhezgakB31ed-rMagOpWtWVeKsroOBvd94",
			"dist/__generated__/sigstore_verification.js": "11566 AqznAc-s_0VAyuBrfXTkMEdIXkOOmS6LZge4JhbFnUQ",
			"dist/index.js": "1728 PfRnwxFSdjnv_Udmv9nkBWFlSffROkP_ADbpdVzERho",
			"dist/rekor/v2/index.js": "1614 3adBu-CFfFJIbreSkxH2d9YXvGmwdyRnEjwDN208XVo",
			"package.json": "822 PWJJoK3ANYTw7d94YikXAiCYqSD11Nh9Hl1zo3oi-W0"
		}
	},
	"@sigstore/sign": {
		"version": "3.1.0",
		"integrity": "sha512-knzjmaOHOov1Ur7N/z4B1oPqZ0QX5geUfhrVaqVlu+hl0EAoL4o+l0MSULINcD5GCWe3Z0+YJO8ues6vFlW0Yw==",
		"tarballBytes": 20333,
		"unpackedBytes": 137728,
		"needs": [
			"@sigstore/core",
			"@sigstore/sign/node_modules/@sigstore/bundle",
			"@sigstore/sign/node_modules/@sigstore/protobuf-specs",
			"make-fetch-happen",
			"proc-log",
			"promise-retry"
		],
		"files": {
			"LICENSE": "11351 NkoTDSyjQL1W6x5tBF_Gkpuw-dCqAY8sGUmylRfhzdA",
			"dist/bundler/base.js": "2285 7UfeyqAGn9iV3T0l71v1MuFsnB_L1G-dOyzW54XX5SU",
			"dist/bundler/bundle.js": "3345 8o1BV-1ReQ41m50IzLtr5vULplzePzpY9YijzZwfpPM",
			"dist/bundler/dsse.js": "1735 38fyv21gACM0vVKYKI3g1eAlEgqC0xWPSqXBLtqZmBg",
			"dist/bundler/index.js": "510 bz107bKwJoEQNggWa36R-he1k5OyvMdsK6LpIgLLgZo",
			"dist/bundler/message.js": "1148 iOome7qdMDKsPLeYEaTviEO7cadfv5AUWSVhbBvzK80",
			"dist/error.js": "1251 w5u7OR7oE8n2olJB6akRvL317ZD3DcvRT7OFyALf-5o",
			"dist/external/error.js": "903 l3RFfssKUfrdnk-28RY0DjZRkWwiWckXg0IbdWUBpvM",
			"dist/external/fetch.js": "3920 7JvIs169V6FWD20wBhNXCkZcfQ_J2aUHaOuXNMdM3cs",
			"dist/external/fulcio.js": "1289 c6h_WgXclgRwOKhXdUusYbc9Sh9KwXfM-ZMIc9kQYPQ",
			"dist/external/rekor.js": "2593 ktcVKiTRcpexH28wbfK4A60Nt7_Nt-uQE5qli99u0Wo",
			"dist/external/tsa.js": "1298 q9Ts6cg53Mnmyhsw6wm4Qv8Qw4iDoQ1zOAGRD3qF6vA",
			"dist/identity/ci.js": "2828 jFnp3SatuYxPMSnN-C-_pG98zkJ59f3IzQYs7xpSNxs",
			"dist/identity/index.js": "837 zoAcK0Q5-q1Qipy7hMK76EGjjNVPRshJxihOTyior6A",
			"dist/identity/provider.js": "77 1DqoH1vIn6o1ng-XyBS6JRVVkf8Hj7ub_UD4x8loMjA",
			"dist/index.js": "1693 5Q7HAKPFKEi55JW2tbUAplv9oooh9sHHhkEbquG12Qk",
			"dist/signer/fulcio/ca.js": "2180 _yXQcslM7PqQnkp3xW9M_18v1GivuXDNA51YPNzsUvM",
			"dist/signer/fulcio/ephemeral.js": "1694 A7u74R4usVnNN8o6C06Q5iU3CD-Nbdx9vBEm_M6RwhI",
			"dist/signer/fulcio/index.js": "3485 zEEkaGt7bRDz_hEo8icUkghStjn5OfWP8pBwGCHs4-w",
			"dist/signer/index.js": "1024 MaH_99FuUjbBfVNxGVgy9WK-mArqMY7n3e0-oOCP-9k",
			"dist/signer/signer.js": "645 _Yrs5LwQROAyS5i2pSUITNGdwWlguR3PwoYz-U1k_X4",
			"dist/types/fetch.js": "77 1DqoH1vIn6o1ng-XyBS6JRVVkf8Hj7ub_UD4x8loMjA",
			"dist/util/index.js": "2782 -KeyHFmdnSyWVepI1HrWkq_okTvrEHYfYuMB3nwd_uc",
			"dist/util/oidc.js": "1088 jwqSPlNkc2IefUFM1Vulk5Fg7WCOZCLnR9sgyDyaVEY",
			"dist/util/ua.js": "1369 5EGP35Fr5W7BBaipDhOHXnjLTSPo2zjsMbDkuW40yUE",
			"dist/witness/index.js": "1179 9MuXhU21M3g5Nj6QTCjl6hFncubueX8hW-fTe1YDLqY",
			"dist/witness/tlog/client.js": "2230 b1R71hnX6EB1WA4WEK-cVcvusSK8KTMuHiFdnU7bqtA",
			"dist/witness/tlog/entry.js": "5578 s-aJUw3qPhomRkFklGQJp8xRen_ZSkFrWRrMxrEtxoM",
			"dist/witness/tlog/index.js": "2939 a85RsQeMGjFL_ZVaWAzyCSdPThqoK9zXvf9g6sdFR3A",
			"dist/witness/tsa/client.js": "1566 RghCsinxfmZ4tcLRD6TGvj1wCMYgcFtf1KSIL5JX9N0",
			"dist/witness/tsa/index.js": "1471 rUgBTkKBXeDZCWBG5yV8sTdBt5Df4Kz-q6u0V8fXfX0",
			"dist/witness/witness.js": "77 1DqoH1vIn6o1ng-XyBS6JRVVkf8Hj7ub_UD4x8loMjA",
			"package.json": "1168 rjlYNAjWKygrPgusO_4esiCbJUySsXSRlzoSAm64UzQ"
		}
	},
	"@sigstore/sign/node_modules/@sigstore/bundle": {
		"version": "3.1.0",
		"integrity": "sha512-Mm1E3/CmDDCz3nDhFKTuYdB47EdRFRQMOE/EAbiG1MJW77/w1b3P7Qx7JSrVJs8PfwOLOVcKQCHErIwCTyPbag==",
		"tarballBytes": 9240,
		"unpackedBytes": 55296,
		"needs": ["@sigstore/sign/node_modules/@sigstore/protobuf-specs"],
		"files": {
			"LICENSE": "11351 NkoTDSyjQL1W6x5tBF_Gkpuw-dCqAY8sGUmylRfhzdA",
			"dist/build.js": "3083 g3knrJmdG-t2YH9Ran4DA4gnSo8O7vd_FgThfQA_poQ",
			"dist/bundle.js": "1270 B6Z-KRCgNLrml7KFIFhPXm2uG_1U3-hcBPkZS77ig1M",
			"dist/error.js": "857 -LWlri9nVHH64XR3QKCD5sd_Bfdm1Ln6I9dxqUYTFEQ",
			"dist/index.js": "4154 iYIQBpsDnFJSc6jRXXqgVch_GLzFRKawSverITU7pDA",
			"dist/serialized.js": "1814 mO32AFUwyzkOzfoqDLViBqcWB3xsXUuDRunC8IgqqZM",
			"dist/utility.js": "77 1DqoH1vIn6o1ng-XyBS6JRVVkf8Hj7ub_UD4x8loMjA",
			"dist/validate.js": "8027 hRBELIHs1O9UzZEu6eRdcqxFXtuM_GTJHSJkpQKoTEM",
			"package.json": "810 5ns5j5_HPGbnpnRCyQac5sJUc6kZVAjF2PBfeqjQxbc"
		}
	},
	"@sigstore/sign/node_modules/@sigstore/protobuf-specs": {
		"version": "0.4.3",
		"integrity": "sha512-fk2zjD9117RL9BjqEwF7fwv7Q/P9yGsMV4MUJZ/DocaQJ6+3pKr+syBq1owU5Q5qGw5CUbXzm+4yJ2JVRDQeSA==",
		"tarballBytes": 61392,
		"unpackedBytes": 345088,
		"needs": [],
		"files": {
			"LICENSE": "11351 NkoTDSyjQL1W6x5tBF_Gkpuw-dCqAY8sGUmylRfhzdA",
			"dist/__generated__/envelope.js": "1962 jLnAJN82dp9J_Xdh7eKpb1iToXkuzjxlx4zIuJI1btk",
			"dist/__generated__/events.js": "6769 WjjUfGPpqPiSso8odT-QVw-GVtNYVIgWl8qGHB54q3s",
			"dist/__generated__/google/api/field_behavior.js": "5985 ZXNdKju7BxBwgoUwoe6G9dIQZ9M-XNeIosClsws5lGI",
			"dist/__generated__/google/protobuf/any.js": "1078 jXUoPLC_UdX3p7FYsm92md1nmLsJb2k9gvzeKMk1N6U",
			"dist/__generated__/google/protobuf/descriptor.js": "96622 yeN3WzSWTG_AWHWKVJktvj_KKMh7i09rhiHTMC7oreo",
			"dist/__generated__/google/protobuf/timestamp.js": "867 _YYigVH3Rlk3bkgSFoUt0eiZ2S6DK72Qyffo54gcWl0",
			"dist/__generated__/rekor/v2/dsse.js": "2004 oESE2bjXzTp5sZNc5k9fbZbRR2Y5UvVm7fDTLXL6h80",
			"dist/__generated__/rekor/v2/entry.js": "3057 Q9yhh7c6OcLRvC0-zD6nQ4it5NpOG7aR3OW0z3QYqL8",
			"dist/__generated__/rekor/v2/hashedrekord.js": "1994 ZUNYIONMjcb2X6TKcwDM9SHmRL_fNygWnjKVkffWXo8",
			"dist/__generated__/rekor/v2/verifier.js": "2755 fxCjJ6iQJKbEodm13HBMSILhSScVpj_lKXI7wUta7HI",
			"dist/__generated__/sigstore_bundle.js": "4692 iCMMW4D-QaAyrSHC-Fj8_ANSK_EF8HeDHVyBBWKpcfk",
			"dist/__generated__/sigstore_common.js": "23738 YOJN3K00jw50wOvRi5FsufWPZW5oRssDduW1GqEYwWU",
			"dist/__generated__/sigstore_rekor.js": "5247 vRsAaTamoW36VUKV7ZQFpmID0cRaCoTYhUlPtYmKIq0",
			"dist/__generated__/sigstore_trustroot.js": "12050 WVe9w7VsOyEmznYtJo0PLCOEreyCZ2uBTaYqp7Xyo4w",
			"dist/__generated__/sigstore_verification.js": "11565 0vKdnIpmIYfYtSOPuBpH371dVTsOYG7LM7IZZgZMqJ4",
			"dist/index.js": "1728 PfRnwxFSdjnv_Udmv9nkBWFlSffROkP_ADbpdVzERho",
			"package.json": "729 Xt3Fa7LgvTzZbloaaQUWAT4qIdFC2_kkfc6EIw9y6j0"
		}
	},
	"@sigstore/tuf": {
		"version": "5.0.1",
		"integrity": "sha512-ofwYu9iXeMm85zPh0cauUXzXtIFNfHI1o9Ux1e0Eil6shsbx+8bAe58fhiU1FcHdOIxOkyDhZzD6Gu6uPnzoUg==",
		"tarballBytes": 18123,
		"unpackedBytes": 61440,
		"needs": ["@sigstore/protobuf-specs", "tuf-js"],
		"files": {
			"LICENSE": "11351 NkoTDSyjQL1W6x5tBF_Gkpuw-dCqAY8sGUmylRfhzdA",
			"dist/appdata.js": "1726 eBZqKx8V4QHTUUzS8t1YkN6yUZgAKJfOLgcaLj74424",
			"dist/client.js": "4690 qiLCVm01K6dlA6eb41agrWhLZ8n0wqhdxQ0B-TcwRtk",
			"dist/error.js": "359 aHYKEeUwAWZsxx0NGCDRUxv4vQUxlkogLKtB8RlnZ6s",
			"dist/index.js": "2259 wZ4AiaQNke5d_SeXk82KUVOD-cbpnftWwRE9ClrN_Jw",
			"dist/target.js": "2737 eJiDqGyMXGqH6YrCWeYcAQLG_jAJP08hEZDhfUDjG54",
			"package.json": "999 3pC7AidR5hVAknGll6Fb954cdpHmRPQXzE4W-wNknNs",
			"seeds.json": "19514 T9w0zTQsFI0FIh1-dur_lBkZqm9i38MV1chU2njlETo"
		}
	},
	"@sigstore/verify": {
		"version": "4.1.3",
		"integrity": "sha512-V2ik+fLz2YTZOV4USVnjvLJWDjmBMWi7XhFR8CNp1tj7y09OrogDxPZZdbSWXIA7IpenJTyGukIgF2CFtH/8rA==",
		"tarballBytes": 18412,
		"unpackedBytes": 124928,
		"needs": [
			"@sigstore/bundle",
			"@sigstore/protobuf-specs",
			"@sigstore/verify/node_modules/@sigstore/core"
		],
		"files": {
			"dist/bundle/dsse.js": "1919 59rvHE5tqn7XVZCCIVMk5HBOPfFWWIJdUX6VcXo0K4o",
			"dist/bundle/index.js": "2186 El6BJKAX2yY8vxZdVW9D5zFggDNvs3VsmO_2rxi8BzA",
			"dist/bundle/message.js": "2397 _9Vf5c03XEMY_hpa97GpOcPS_7RwO7xP_3fmHjI3IBI",
			"dist/error.js": "1159 oxGsyYSQcoQcN6pTD4XI4JeMNYgLj2TGLjJDdQLCCts",
			"dist/index.js": "1563 HtsGUsy0v3SQ8oilIvwtmAfH2HgPSn_ylMNyWbDzD4Q",
			"dist/key/certificate.js": "8668 e52VqfzKJD56Us8XQulhUhWQ3kjSbB0_v9XbzdVDOog",
			"dist/key/index.js": "2692 kpgQOVC8ZMqZhuVLloqEpTQkOVVAmZ4tohXrIU9h5vg",
			"dist/key/sct.js": "3294 1F3C5n7jgnRqpqBELfyl_RDXTbNMdlnjSTYyKEwUB-Q",
			"dist/policy.js": "2050 _YRuLldWQOKuwzwCJnpBQet6L5QYtNrhuCu7lqJDLAI",
			"dist/shared.types.js": "77 1DqoH1vIn6o1ng-XyBS6JRVVkf8Hj7ub_UD4x8loMjA",
			"dist/timestamp/index.js": "822 qSv3ppEQHIPp7ULkqv42dXjOsgtTKaiUq3Z1NJPJqG8",
			"dist/timestamp/tsa.js": "2544 2pksoHjTuhSc_y5DQYWrAHxUSevstW05SKEOUQlgooA",
			"dist/tlog/checkpoint.js": "7234 tIgcaiGcisgRlyuP-OMxOM3tS4Rgm0j4fZyQ9Nzae20",
			"dist/tlog/dsse.js": "4164 Wnnv4953Dch3ldgj1Ec5X1rm8o2_btwPgUIdLzSsXF0",
			"dist/tlog/hashedrekord.js": "3748 S-4BzJy_x3ffAbxBcF9vAZiazlCUKgQhyKLtDvDqMUg",
			"dist/tlog/index.js": "4337 XM1DpkpEombA_Ni9W0lifHtPwWZZjRdPiBO7xCJEZd8",
			"dist/tlog/intoto.js": "2503 y2j78pGnStBok1WwkzLKfAJaCUdldm__x6cz3pioNdQ",
			"dist/tlog/merkle.js": "4640 KHQ0DcHJKF-EdbRLa0-ABOeBFDpIc7-iBgV75IDHb_M",
			"dist/tlog/set.js": "2581 oZJyRa4Lsbj5H-rSCdFq6ITQdvkXADNbvjvULZkpZsU",
			"dist/trust/filter.js": "1043 OLMSa-RbY5aFzrfpbEieyye-4hHjLEaHmLmi5_vzptA",
			"dist/trust/index.js": "3815 b4h02byEL7CRYmIaq_rJ01XgFTUFGLjYqxNNeX0LR1c",
			"dist/trust/trust.types.js": "77 1DqoH1vIn6o1ng-XyBS6JRVVkf8Hj7ub_UD4x8loMjA",
			"dist/verifier.js": "6945 w1loOQwArbMneWAAJUQ7Grci6R46dymgQyGSdSVy3rE",
			"package.json": "890 dHOzXh7OjpXY-8tsxMi742dxsNO6hwJjEJIGGEGYtYE"
		}
	},
	"@sigstore/verify/node_modules/@sigstore/core": {
		"version": "4.0.1",
		"integrity": "sha512-9v5hRjujn5NXq8o7XFEUgLyAtdr5Iisb4pzM05u3K61IS5q3hP3luWAndk0RkPPLTUFoTbg7Vb84UQ1ZQeajWQ==",
		"tarballBytes": 20587,
		"unpackedBytes": 131072,
		"needs": [],
		"files": {
			"LICENSE": "11351 NkoTDSyjQL1W6x5tBF_Gkpuw-dCqAY8sGUmylRfhzdA",
			"dist/asn1/error.js": "859 MdEwXgq1RvWi_t2B9vFX9BAtrjeCIg_W4OevtQsaa5U",
			"dist/asn1/index.js": "810 Bzd8jcMguZFRfdgyBoxUCobZSaQFY7IzsHGRYh11E9Y",
			"dist/asn1/length.js": "2847 UnhVLD7xw2XH1pDD4MPUEv_nx_HiewTcqT-XOhz6f0E",
			"dist/asn1/obj.js": "6680 5rST2jZ7VFx5tVGUkdgXZpnoO_LzcKHuMh-oqIjL10k",
			"dist/asn1/parse.js": "5296 PrPBPYYIC_N89BlL_lfdhBVLNw5_5ZIWCWOEnJOYC38",
			"dist/asn1/tag.js": "2877 cTM_cTBP2KpLt8ZKN1NcCrH50XF43LwVrnDSZwwufq8",
			"dist/crypto.js": "2190 Ax4oMOG22IQzXvQzZvU-EZZJxul66TG8WcLmGT6hhxM",
			"dist/dsse.js": "1053 -e2BcQNDpBHrEDXwx55lTIfLkyzaQtu35hULjlMDvbQ",
			"dist/encoding.js": "986 DLp4Th5oj9stA92Jx4-87WSoVC5yEKwZ7W4iWG_Y0FA",
			"dist/index.js": "3370 BHMCI52-BSb7206YWD9vM-YRe7oe6__qmw_8vUZ3avo",
			"dist/json.js": "1953 66iu8C3U8AWr65zvN7BtSadNl5n5IhcKOXs6hZvl7Ls",
			"dist/oid.js": "700 Xe3c0QrzPQfR_fKhTfhvZzgzHbGZALpy5x146tLJ_T0",
			"dist/pem.js": "1573 9SDms3nsXHY-3X1b9qGh05kabHVlzhbc4hR5Dvfq4L8",
			"dist/rfc3161/error.js": "834 qdwevJL6ifEcaMuPd60USx3DMVG3R_M4lIP8o0IU-KU",
			"dist/rfc3161/index.js": "855 l8H_AQxjjJl8CxXyGLuQjRtuzEFh6PPhEsvih1bjxwk",
			"dist/rfc3161/timestamp.js": "8618 DHKNfGQpad6EJOd0JPjlViyE1CT9JHSQKv7j0jqpwKE",
			"dist/rfc3161/tstinfo.js": "2574 7er6BgoulV3_FmskgrXfqODewdCDQJvgyO44tsweti8",
			"dist/stream.js": "3535 kr-FqqKyPoQMCwy1w9OxrhFXZkOwn6fXPYgcBKxucdU",
			"dist/x509/cert.js": "9784 wtiGE9jjVvd7c0yqZjACwksM-uhvtB4evD2ltWS-xTg",
			"dist/x509/ext.js": "5591 R5lBXpFfX2c7NBkRUCw9yr8sDkv1_wlH0nCKluP0k3g",
			"dist/x509/index.js": "1179 1EgUdy4PhD0THUwLhUo4LhEGBwFO3eGFJiuwWPWEVQA",
			"dist/x509/sct.js": "6161 zavBHvi8awCoajoLoKIzgWX_P240B5aZaOxpvrbKTtI",
			"package.json": "744 VdANnPrhXzEDgmWSRdOCn8mlphWVO_hpESe7uA0b1Eo"
		}
	},
	"@smithy/core": {
		"version": "3.41.0",
		"integrity": "sha512-fuZ34H1uizS3WgcX9VXG7Uy8od5A5/kCc+CR3NkHLNm2H/BE9AUHG02VIdu8ZB7FYhLqsr/RZbqAoXuOCg/Oxg==",
		"tarballBytes": 424546,
		"unpackedBytes": 2927104,
		"needs": ["@smithy/types", "tslib"],
		"files": {
			"LICENSE": "11385 BzZKX30Bd6WaBaAAIYdDH4-JkyCYPA3ASdct8BXoBkw",
			"cbor.js": "189 MR7Rh70o7MLn-PnahaFepZx2piPQtNBnOxv01wRym6A",
			"checksum.js": "193 pZ6D2XERcBPl9KtRnUQI7kRyLXMhGOqs36zQNdsrnJo",
			"client.js": "191 QX0R9bn3ThTILUA5oiDhywk1tf7zTWz-RUtIVYumEKA",
			"config.js": "191 83phLfD4s4EhINHftqq6-eEdVIR7G9Eqn-CfruSvG1g",
			"dist-cjs/index.js": "13540 6Sz7c2J7IgMOELhNT4SSRQAnsrNLG1KPfej4nsktBf4",
			"dist-cjs/submodules/cbor/index.js": "82887 t3Muqi3n4idQKCUkmMBNWc2E660ZJTWrvWE3A_Zd8j8",
			"dist-cjs/submodules/checksum/index.js": "18654 IN0ycysSwJ_k2qpHTK0xAkcIwN2LRhXyGQqKW6mbykg",
			"dist-cjs/submodules/checksum/index.native.js": "14895 YOmgD5xhZfGHN08AWimts6Bb_RTZ3z-HQRXo0kiq66o",
			"dist-cjs/submodules/client/index.js": "45590 oCDrnAog9Nll-eZlHi6xz27Kt_5y_bTIZtVdd2Zdels",
			"dist-cjs/submodules/config/index.js": "29410 7nCQS_T0V6A2pW1stOz0A6KFPwIK7DXfEMwvX-U2E2o",
			"dist-cjs/submodules/config/index.native.js": "13881 fy6m-FPxIBcPIrvElqz_s7VSZrHjOAl-p7qebZkjp2E",
			"dist-cjs/submodules/endpoints/index.js": "33630 cm2oemuG_CdyLaWIQ7nfj5AnxHNMN-a9NVcUNjlRt8w",
			"dist-cjs/submodules/errors/index.js": "462 AuGun5YvbbR5nO6FkSusD_EPfiVRW3IQcKgyGbfjE-A",
			"dist-cjs/submodules/event-streams/index.js": "37833 piaQwB1xyexH2BkH0Isc6z-Y0tDLEm-BDkN5_jCknGY",
			"dist-cjs/submodules/protocols/index.js": "113707 lcOSo4bMsPJSUGtWLfEjfie5kV33WlZE0Dk-l4IHrxI",
			"dist-cjs/submodules/retry/index.js": "34655 odGAoY7Fv6_w3o7-ZbnyCOd1i3CdvcjwAE3sxn6Wfk8",
			"dist-cjs/submodules/schema/index.js": "21665 6KmfZ1vk4Xtwc3dIqkFod0cOevW2v9PK3DDDtYiCnog",
			"dist-cjs/submodules/serde/index.js": "62572 _mkWUOCTSt6VDc6STzVT70wqDYu9oT52ML0DILWwL1I",
			"dist-cjs/submodules/serde/index.native.js": "50370 i6fSbTB5yMwdtOKHOaf0YK4tnwvyX3sq_fMbMfYwrdE",
			"dist-cjs/submodules/transport/index.js": "5412 l2uXNnuDoRN4xwrGxDfPdPU-lPSMtYcivmgine-8Qig",
			"endpoints.js": "194 f7oOzwc1Z_bR3GzxhUWRgaeJ4EZ6SrqGtrQraYGTMfg",
			"errors.js": "191 Jl2Ikr-8pyRIeKG982hKKS4QiBY21L0UDck7CVnSnLQ",
			"event-streams.js": "198 6yYGGJd4xEeAo1PRhMX7-Xinehj3fvVUBXPIeBStS2Y",
			"package.json": "10544 nvBgHP-7q9KUqhxe0RPQMN3T5lr380SbkYMJUKROkVA",
			"protocols.js": "194 Fqe2zBmSzoGlSZUMPUYY-XqZM_nQOKBTUR2SJBSxVQw",
			"retry.js": "190 2i2TW7HnM5ds2JT2Qvug49UzFwq6ovpJ4v01_ZfIOAY",
			"schema.js": "191 3GMQbGHEVmu3dxpV2dFoN2OzTsxIwY2vcuqQYaWFkgo",
			"serde.js": "190 taGS8xOsu8K9oFd6yVcCdwbfyMAMHTozW7Gkca-61tQ",
			"transport.js": "194 58JuBVDv5X1nGBJvdbimSGpxGVCgNLnRJoyvnv_cauA"
		}
	},
	"@smithy/credential-provider-imds": {
		"version": "4.5.2",
		"integrity": "sha512-A9uSdn72ozbRUSit0eib0TW7nXuNPlaeM0zcGkJ+nE6tFcSDbnmtwoxbTCFBukVQcszDAyvsd7+rTduPTXpygg==",
		"tarballBytes": 17698,
		"unpackedBytes": 124416,
		"needs": [
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11357 2CzrjL0ASi1INAhcVX1VRZ9SjjAmjZUVnuHkAwppOm4",
			"dist-cjs/index.js": "15218 sm1_rsFiRg10FtshB0MmCzvRpqPzxWUhb-t16RI9XLc",
			"package.json": "1702 HjtDe_r3gAy813DMdECEq547bERRlrcH_ekOL2bgQDw"
		}
	},
	"@smithy/fetch-http-handler": {
		"version": "5.8.1",
		"integrity": "sha512-h8BdMUrUBhMhMaeK7QqAdINRZezCGuYOCpcOZZ1ewxbHST9rdTd09xwNpvLTYfzDRehxQiReK4SKbdYZxBA+ew==",
		"tarballBytes": 12370,
		"unpackedBytes": 65536,
		"needs": [
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11357 2CzrjL0ASi1INAhcVX1VRZ9SjjAmjZUVnuHkAwppOm4",
			"dist-cjs/index.js": "6909 43SBz56xdNq4EwVypmn8nGaDvP0OeuaBfZC0cWcQWr8",
			"package.json": "1772 ZHP17CnW4hrjiCQmVGW6G5XLfZ1dxsb0hcYUWHn4y-4"
		}
	},
	"@smithy/node-http-handler": {
		"version": "4.14.2",
		"integrity": "sha512-i1uORV1v3qBqP43ayRKzIdm1q5x14tf8N4Dd06/QUX1Szm6VxHMrTsu20X5E63UFsaNZCRjI4SXG0jDmqYa+3w==",
		"tarballBytes": 29107,
		"unpackedBytes": 185344,
		"needs": [
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11357 2CzrjL0ASi1INAhcVX1VRZ9SjjAmjZUVnuHkAwppOm4",
			"dist-cjs/index.js": "34828 6WL3OF_Sodjk3KRU6niz1MYZgbr_7bhBy4-meoTTCMA",
			"package.json": "1649 OVqs4Q7I7HP5x6cefTwHKZAWcPBmOynheCtns5FiI8c"
		}
	},
	"@smithy/signature-v4": {
		"version": "5.7.5",
		"integrity": "sha512-WPjdr5oWOk1LArpI4pavu+fSo+/evi0Re1olxGvqwuZopd4gYR1UGCi+Soyn/IjmafqbWs+ZC+3AKxJS3ZpwUg==",
		"tarballBytes": 21353,
		"unpackedBytes": 145408,
		"needs": [
			"@smithy/core",
			"@smithy/types",
			"tslib"
		],
		"files": {
			"LICENSE": "11357 2CzrjL0ASi1INAhcVX1VRZ9SjjAmjZUVnuHkAwppOm4",
			"dist-cjs/index.js": "24122 xh9zfZoTmJa75LEDCMCilNOLk0XkH5N-IrNiay19SH4",
			"package.json": "1589 84F5IucX3xDmPUzBte4vjY5U9vZPQPGCPdCCPe3F5-U"
		}
	},
	"@smithy/types": {
		"version": "4.20.0",
		"integrity": "sha512-lCA6QG22dPk9ecHbv91jDQZsmtPUjdS1aE2Il6NNPqe7DrYc0dZQi6DhcESk2KYXH2sp5xbAcGdYMZDFnuzA2A==",
		"tarballBytes": 82635,
		"unpackedBytes": 507904,
		"needs": ["tslib"],
		"files": {
			"LICENSE": "11385 BzZKX30Bd6WaBaAAIYdDH4-JkyCYPA3ASdct8BXoBkw",
			"dist-cjs/index.js": "3349 nW3HIfq6DDT849jh-kZPEERsuZhSmhp3TZU4oHHoxas",
			"package.json": "1389 zDnQEc2Pwmg3wbbU88YBYe7z34bqnfgRQ5AbqBnvsG0"
		}
	},
	"@tufjs/canonical-json": {
		"version": "2.0.0",
		"integrity": "sha512-yVtV8zsdo8qFHe+/3kw81dSLyF7D576A5cCFCi4X7B39tWT7SekaEFUnvnWJHz+9qO7qJTah1JbrDjWKqFtdWA==",
		"tarballBytes": 2691,
		"unpackedBytes": 10752,
		"needs": [],
		"files": {
			"LICENSE": "1088 VkvLAB1uExRSqOn7oPDMxZ6LiB-Ezj5G4xmloz4ZHhA",
			"lib/index.js": "2020 cIThBWMVSscD25kUH_MxGFjl-1owljgfy2mx7PqeocU",
			"package.json": "771 jAn0d0p93bGMJNhcyDPIqEe4Kfh85F8cKnSmGiOk9P0"
		}
	},
	"@tufjs/models": {
		"version": "5.0.2",
		"integrity": "sha512-YzKuFwBcH+m4/YIN0magcH5AjgYVnNFUGhP14vCs+Ckanqz86dDn6K0anjjb730Iu6SSqjzXQCo3FzVqYyT+wg==",
		"tarballBytes": 18244,
		"unpackedBytes": 114688,
		"needs": ["@tufjs/canonical-json", "minimatch"],
		"files": {
			"LICENSE": "1088 VkvLAB1uExRSqOn7oPDMxZ6LiB-Ezj5G4xmloz4ZHhA",
			"dist/base.js": "3700 4Kq0PD0asNj4ku9aEmVVNZBXA9NSzR9FXG7nftb_dl0",
			"dist/delegations.js": "4200 q3_jTyixKFmj_GFxahzwbotLecKnflKkFJx_OGZTlJY",
			"dist/error.js": "1217 TsEiVyAC6PFYBQRhht2Irs-yZhVP2M99MLdfX-PtIIw",
			"dist/file.js": "6732 qHQE_NG2CmnMsXTn4GExDxHc8b_Y-PbpWusz1YKM_0s",
			"dist/index.js": "1909 iWC0aKMS67T9IPPlR3GsNVlUv7nLYVXeZjkpn2xX4Gc",
			"dist/key.js": "3225 T9-MKInDNQEmoH-QWCoGaZDYQM-Mpu-QalHvS22Pd0g",
			"dist/metadata.js": "6509 7YZlmMEcwa0eYykogfb9jPyvYCFeffktg84Eb6xJe-Y",
			"dist/role.js": "11439 KfLKw0AYLrWFhGJyJ1gXXJQsBWFUYuT-OtBjQub45lE",
			"dist/root.js": "4239 2uBahAxnTuk9Q_N7byb1YvHg0c_ln_bRc5bsi12fzis",
			"dist/signature.js": "1038 UnQ5kLJA6YZsuOpwr3Cz4pOVpF95iX_BXVMFpXy-S1Q",
			"dist/snapshot.js": "2396 pE0nJHug8poW3PS0N3tMv5uD7yiASZ4gcapGS0KcQzI",
			"dist/targets.js": "3081 kHSybMPOB6m5R3MGQtnNPW-ABTmE4ian_2FXthB1_AY",
			"dist/timestamp.js": "2012 orXL-NApkER0up1IA1j4TMf9wRPddfebZLcTQjNl3fE",
			"dist/utils/guard.js": "1128 q81n_cC6_PdjeXtjr3s8-MYIYEsIis739YtgsqDoacY",
			"dist/utils/index.js": "1579 GkDOH-FUqnZn8ObFNfta-Ecd0QqU7zr2EAgArjdGD7g",
			"dist/utils/key.js": "5993 PSpqfnHBCkb-iArmqEKykQx7XRejD2cdi0t8hKSC2Ao",
			"dist/utils/oid.js": "861 MBhwgTOEloXCIrRTFKF_Le9gz33ZyjZQdJ8MQtvuk58",
			"dist/utils/types.js": "77 1DqoH1vIn6o1ng-XyBS6JRVVkf8Hj7ub_UD4x8loMjA",
			"dist/utils/verify.js": "675 BmfEcSmbOAbjLGgWODPi6qYdknOo14xDNNfWzI4g8oc",
			"package.json": "884 Dnlqb3TxpbokHTUX7wh3FP6ATpKvpmkHgiICQBNBGGw"
		}
	},
	"@typespec/ts-http-runtime": {
		"version": "0.3.6",
		"integrity": "sha512-jIXhD0eWQ1JA6ln/5Dltyx22UxWNrw0hZmhy2rlv6m6KgF7kplHx3g0fzi09lNmTJQRR91OlemYp3xFnvDK9og==",
		"tarballBytes": 260948,
		"unpackedBytes": 3045376,
		"needs": [
			"http-proxy-agent",
			"https-proxy-agent",
			"tslib"
		],
		"files": {
			"LICENSE": "1074 fHekSorNm0H9wgmGSoAWs9QwtdDgkwmBjVt0RDNt90Q",
			"dist/commonjs/abort-controller/AbortError.js": "1188 3xwJlwuJokIwbEgJVqUCujOHii8dBO9D26wwoahO89A",
			"dist/commonjs/auth/credentials.js": "1699 cmE3syDva8SscOApZ5sMPd6oTc5Ci6ZMP0SFRMQV5Zw",
			"dist/commonjs/auth/oauth2Flows.js": "779 AGt8nJNyA6MH-55qEDa9I0_ZtjmyQ2TexpQpxzBPVg0",
			"dist/commonjs/auth/schemes.js": "767 dnEOhcRfvmpW8usUCkSpC3qlioyEy9pnPsv_tVVkswQ",
			"dist/commonjs/client/apiVersionPolicy.js": "1634 iPItCiANdRQZy5NjgdN3FFTKhNT5cfADbsmBhUFX1qg",
			"dist/commonjs/client/clientHelpers.js": "3358 734bow78y1ZZB7_hX1L98qsli13rpWsY2Ub2KnfZ0VE",
			"dist/commonjs/client/common.js": "764 mvgf_wMWahqmPj3BqLlsj9YRoQegU-GqsrmUqtKhjxU",
			"dist/commonjs/client/getClient.js": "5599 TaA6t5Qjy-coxIlZpX40ViFS_-YOZJ2af11QAYR-5F8",
			"dist/commonjs/client/multipart.js": "4713 E6dCGIp5O8efNUNO_3NyscK22WvOZdFOE0GvMNSxujI",
			"dist/commonjs/client/operationOptionHelpers.js": "1715 afQp8cE__8CUMWkPvfQ_JoNKHxxfqgHuSkJSchMy4Xw",
			"dist/commonjs/client/restError.js": "2203 xTedn-h6-yjhuD7LWEmVAGzGSR-wGVMN0fTO-vGCXuk",
			"dist/commonjs/client/sendRequest.js": "6403 gpH4fT_T0NWdjsoGS2FFao-Z7z2v2INgp0G-XLRUMKk",
			"dist/commonjs/client/urlHelpers.js": "8637 Gdf117jsTV5VvSvKocN3TBvtaFj6N6zvL816ILeCwqQ",
			"dist/commonjs/constants.js": "1234 sW-U3h1rOwU_cscCz_4FxLcjDlg-ul8efgf0dqYax5A",
			"dist/commonjs/createPipelineFromOptions.js": "2376 -u9IuADRJDEIjOzZbJMGllCbNHk7KnnGe_vYN9XsboQ",
			"dist/commonjs/defaultHttpClient.js": "1300 FY32Z0vkGD_5rJzhaT-U7I_iou2LagxnA8Svd04WTts",
			"dist/commonjs/env.js": "2705 Z7SYnZ66AyEScbq7-w6gQzoM71RW2HGAbUpuIBl5lqg",
			"dist/commonjs/formData.js": "1558 Gpt9iAB5y2EQ5R2J8fIzQb2WuJ_QoAWP6gJpMGQ2Kjo",
			"dist/commonjs/httpHeaders.js": "3574 QzqvN13tW1pLNg4ZEzHwxSRobCmMDs3tRb1f2su_6pE",
			"dist/commonjs/index.js": "3001 EVyQfyQ80bCUEqKt0n9wXJCIrqUswWDvGEEqN0H7Tvk",
			"dist/commonjs/interfaces.js": "776 q9ZDUnpavBr1qn-gw5GoXJ7UgVAClnjiGHCQjVy6xWs",
			"dist/commonjs/log.js": "1158 G3pzJa7dWur_Auzdrsc25jmGWG6T7KBoNzpALo1ENpY",
			"dist/commonjs/logger/debug.js": "5298 DI-tgNjhbpE51OaHQYWh8nmmDR6Rf7Jw7ZLlz-6AKkE",
			"dist/commonjs/logger/internal.js": "1151 ys-KnsEavPOF4MhxOFsw5gNdWp7DzOlYo-tRbNSUEzY",
			"dist/commonjs/logger/log.js": "1933 ihwQ-S3ZUb7HZuIFOLjNPborYsgxg4cj_IYchpPjaqw",
			"dist/commonjs/logger/logger.js": "5130 FVWJ1-orNoO_Z9b7lgWPMDby0u7pht8o1xZ3zkTw4PE",
			"dist/commonjs/nodeHttpClient.js": "12558 ehhJowZGT-uWbE66TBseqs0ZGcJcGNrOE0bOMs0uOTM",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/pipeline.js": "6806 Xd-rEid2TH9h6tACnNKL9mteubdD88FJOIKO1mKnXck",
			"dist/commonjs/pipelineRequest.js": "2724 4sXmy5bVt-rWxZjubvT36g7qWXyX3UH9Az6AG2clih4",
			"dist/commonjs/policies/agentPolicy.js": "1385 yQH__rAmU0P-ZflgGlpGSjzqZMUP9LzdaKfFhKfJxKs",
			"dist/commonjs/policies/auth/apiKeyAuthenticationPolicy.js": "2066 qj9egS38E0z4TGvb6lYpf6lJUtoQZxgNX_sD0XubBcU",
			"dist/commonjs/policies/auth/basicAuthenticationPolicy.js": "2268 V5KifbJ3oOC83Qg7WcbbdObwJRXLhMKFfMB_RZ19DDQ",
			"dist/commonjs/policies/auth/bearerAuthenticationPolicy.js": "2078 Ytz1JVYu_phborKHoC78cji2NK1Oh3_IWbFP3RjzVrs",
			"dist/commonjs/policies/auth/checkInsecureConnection.js": "2282 j8quheWKBK8Yq8W6iD5kgOMaXLZerPYXBdiyAVB6hLo",
			"dist/commonjs/policies/auth/oauth2AuthenticationPolicy.js": "2053 gR4uxXTV4Caw2MaeYyV430MNQ65ajMr--3F88i1WD9M",
			"dist/commonjs/policies/decompressResponsePolicy.js": "1617 zNBqpnm0jmq2NjpJddFgXyLNjZ60_ZyB8uDmmFT-RiU",
			"dist/commonjs/policies/defaultRetryPolicy.js": "1953 zYR0w_3BjHTR7KP74fnXnJJn9csEQI5vXxNR-875Ero",
			"dist/commonjs/policies/exponentialRetryPolicy.js": "1857 SQAJsDhWokh-2WxGbz4R3RaT09uJA6fCre2VRsR28m0",
			"dist/commonjs/policies/formDataPolicy.js": "3914 3UCt4FEwBdRpYWZj_mTDnBgK06J6YZNNCLEG9ZNYIQU",
			"dist/commonjs/policies/internal.js": "4426 OXPSKUhGWoQOSJWuTZTdnS8EFQaN0sfD0S3RwSLIwac",
			"dist/commonjs/policies/logPolicy.js": "1959 5kY7VLzMplJwGBu-2mQs2GiJImH3Rdu6wvv5NUVTTDg",
			"dist/commonjs/policies/multipartPolicy.js": "4911 TyKn82HNCr4BoQBdSoyN7jjwTOlgkyP-jcnCxrRGe_A",
			"dist/commonjs/policies/platformPolicies.js": "1930 JfktKnmXYacawZaMsRxcdtIXL-aVHXcFnJALK7ezlAw",
			"dist/commonjs/policies/proxyPolicy.js": "5930 k6_4b6l3GBUBuPXHcBbgLnVKZ5RD7oQc8CyySVnImzE",
			"dist/commonjs/policies/redirectPolicy.js": "2837 G9TWQ0SJ9bVBLIEaBliBDTW-REddA7JKTgiP0IKC118",
			"dist/commonjs/policies/retryPolicy.js": "5133 WT1xVOcjxD2wJmxEdC9DH9uSJoCtF6qB6m1x7eYCFx8",
			"dist/commonjs/policies/systemErrorRetryPolicy.js": "1953 NSOq_Xz-JYNgxQJsfJYCTIjPb064Ewzsolt06-oudJM",
			"dist/commonjs/policies/throttlingRetryPolicy.js": "1826 W4LanIW5m3jiwzUZmmWWj-5H-HXx7bbHuxuoZJPz39M",
			"dist/commonjs/policies/tlsPolicy.js": "1381 1zZDhXDj7EetenAX30WvR9Yk5EuqN4uO29kTgflmozo",
			"dist/commonjs/policies/userAgentPolicy.js": "1750 1Z_q9rdpRZzWzFhhsmiUIKhjLVRViqlzJRgKc1dHXTY",
			"dist/commonjs/restError.js": "3191 BwxGpgF6XNSRuDTdY3PciUwE_9eBGixN3LWGifRVq_A",
			"dist/commonjs/retryStrategies/exponentialRetryStrategy.js": "3198 CpqWJPEOx4O-mVRyLoLDa1NjXjo9X1yeDZl3CUK3c3A",
			"dist/commonjs/retryStrategies/retryStrategy.js": "785 w2ybdRo8NMv-R3o83KePyWBYE0zisep36pMWHf94gaM",
			"dist/commonjs/retryStrategies/throttlingRetryStrategy.js": "2608 k1qthkSBX0LkDnhV1-t9o-IpFDHF_RXN2E7GmgIvG98",
			"dist/commonjs/types.js": "761 jQhFwucwb_mvuxRU8seJYVnBNV3_fzN0jKUn14AnUII",
			"dist/commonjs/util/bytesEncoding.js": "1357 iBPANFdkLhQO_kBSqj0t3UF4aQGVUmpOP4w74IM530A",
			"dist/commonjs/util/concat.js": "2504 geRE_2ovBU10k_c9NmXJP22dPE-sB8SO-AAFiPYvXhI",
			"dist/commonjs/util/delay.js": "1475 xHwolaROzivwZeS4hO-d882SNlYXnMokrnH9bkttmlk",
			"dist/commonjs/util/error.js": "1309 EPi8HLcw6dKuELmR3kOfI8Vt1a7QpnauRxzXk0Yn52s",
			"dist/commonjs/util/helpers.js": "2432 5ZS2SpMniMCJMmnvpBgYa3V_XR0LidWUt02N4t1sAIY",
			"dist/commonjs/util/inspect.js": "1143 ldCYBEj7qHUGRxnxbPmbeLe0_4kQHn7BWkDqrXjWims",
			"dist/commonjs/util/internal.js": "2575 27OR5i9INUYKi7aKHuyTkCD4XkBoHv7atV8brBiKCsE",
			"dist/commonjs/util/object.js": "1218 GcnqyclhVJhWkbG2nniCspKpZoQRm0isKbP3RvKhPog",
			"dist/commonjs/util/random.js": "1286 D28-a5C5EQ48ZC_96wV_nAqD_Tx7whb2zrs6HpAcvwk",
			"dist/commonjs/util/sanitizer.js": "5081 vYbwcM4tD1oehgkxfjq1rUb_3rDbWrdCQHN04ejFfLc",
			"dist/commonjs/util/sha256.js": "1559 tTF2gtqFrdAQmN_-1unXal1xWi_HTbAkgwBgojm9r1c",
			"dist/commonjs/util/typeGuards-node.js": "1393 SkoSSCO4xJFxgIo6cVN7T1zLVJGGhHvbo4049fxXIJ4",
			"dist/commonjs/util/typeGuards.js": "1780 6kpx2HDxTZsJ4OCmKIoMMl_Esn0HNHJtVnzjNOARjmE",
			"dist/commonjs/util/userAgent.js": "2076 DKlPyYPNVA_RtfUHE2Wc-EaWll-nBw4CEunM1fNRdVY",
			"dist/commonjs/util/userAgentPlatform.js": "2634 zXt04R_wXPjo5HTyEnn2F6aJrgBPyH1yXKeR17nBtC4",
			"dist/commonjs/util/uuidUtils.js": "1126 TGmKyOZdLIywzc2TH1GdAj_D-6YKuiZpbvX1BI7p7io",
			"package.json": "8763 zBlzfgrRP__5G-dKvlfDzzs8PT85iKjnSOhJPcvvF_M"
		}
	},
	"abort-controller": {
		"version": "3.0.0",
		"integrity": "sha512-h8lQ8tacZYnR3vNQTgibj+tODHI5/+l06Au2Pcriv/Gmet0eaj4TwWH41sO9wnHDiQsEj19q0drzdWdeAHtweg==",
		"tarballBytes": 17548,
		"unpackedBytes": 89088,
		"needs": ["event-target-shim"],
		"files": {
			"LICENSE": "1071 278DMX8BAf7VZDzYfKgPt2njWPpPQoRFvyMV3usjoVQ",
			"browser.js": "394 8K9eJE5hvFIMRrqf4wrKQ6ft_xNividLLUR4U1m09ik",
			"dist/abort-controller.js": "3610 awuNQsz8aXQbPxG4Jo8JTOKkVnFaXI0gQspbKgM-qEI",
			"package.json": "2915 PWTc3PnQodBF62vKpQE9SG8VUno2aOZLEVWDmnl9oWQ",
			"polyfill.js": "558 hIVbP7saD06sc3tXs-KDbA1vQzhW9Fd6uF26BjXvjqw"
		}
	},
	"agent-base": {
		"version": "7.1.4",
		"integrity": "sha512-MnA+YT8fwfJPgBx3m60MNqakm30XOkyIoH1y6huTQvC0PwZG7ki8NacLBcrPbNoo8vEZy7Jpuk7+jMO+CUovTQ==",
		"tarballBytes": 7812,
		"unpackedBytes": 41984,
		"needs": [],
		"files": {
			"LICENSE": "1101 jYxVMZx3KdV76BHHR0UmNmiNVPGXAe4HUraxWtN3HZo",
			"dist/helpers.js": "2314 YEPFwbt2SRmS9sVvZYleLpFnrhASL-9NWNZjjrrEugU",
			"dist/index.js": "7324 xlA71eAH24tz_t8HtuqvSpTVVBlT8NBsihfRZEwpoMU",
			"package.json": "1059 egjLL-HSt4jgp79qm3WX2-7q6ARpjC-9Fd54bShNMnw"
		}
	},
	"async-retry": {
		"version": "1.3.3",
		"integrity": "sha512-wfr/jstw9xNi/0teMHrRW7dsz3Lt5ARhYNZ2ewpadnhaIp5mbALhOAP+EAdsC7t4Z6wqsDVv9+W6gm1Dk9mEyw==",
		"tarballBytes": 2595,
		"unpackedBytes": 9728,
		"needs": ["retry"],
		"files": {
			"LICENSE.md": "1079 kYh8YtJvZLjW6YsdylfnWspi5vmvefsHg_jxkEq67qY",
			"lib/index.js": "1177 av5v1vRTCwfRQnzTsWkLza1FbGxi4aPgDOJBnWBRyz4",
			"package.json": "1168 0CARkXjj7UexstciydeX4fPf3-vc2FeFiOnMc9BsgBQ"
		}
	},
	"balanced-match": {
		"version": "4.0.4",
		"integrity": "sha512-BLrgEcRTwX2o6gGxGOCNyMvGSp35YofuYzw9h1IMTRmKqttAZZVU67bdb9Pr2vUHA8+j3i2tJfjO6C6+4myGTA==",
		"tarballBytes": 4199,
		"unpackedBytes": 29696,
		"needs": [],
		"files": {
			"LICENSE.md": "1155 1Ajzj_ozVcX67FFxUylTOIkusPHqQ_V4dLsjxgdZebU",
			"dist/commonjs/index.js": "1779 GAVJ72808x4kXzBgOV3EU6YChJVY_WZX0RwoUJszNHw",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"package.json": "1596 yYTmrlxB-sCFoHpzK2ZbIuCibyi2HGkroY_0WKjsyVo"
		}
	},
	"base64-js": {
		"version": "1.5.1",
		"integrity": "sha512-AKpaYlHn8t4SVbOHCy+b5+KKgvR4vrsD8vbvrbiQJps7fKDTkjkDry6ji0rUJjC0kzbNePLwzxq8iypo41qeWA==",
		"tarballBytes": 4109,
		"unpackedBytes": 15872,
		"needs": [],
		"files": {
			"LICENSE": "1081 WzciTAgM3Ml8hxralxwiTpkmNw_nTxG1Oaoc-fOxrKE",
			"index.js": "3932 gp6t2KGkQdJb4MuTsA4WoNDCD9KU25XY8u2H5pVLcYI",
			"package.json": "1115 l1jzq4xF4Hu5o2jjL5qLNyliO79Hy7sgWzLWdKsqkfA"
		}
	},
	"before-after-hook": {
		"version": "4.0.0",
		"integrity": "sha512-q6tR3RPqIB1pMiTRMFcZwuG5T8vwp+vUvEG0vuI6B+Rikh5BfPp2fQ82c925FOs+b0lcFQ8CFrL+KbilfZFhOQ==",
		"tarballBytes": 10255,
		"unpackedBytes": 42496,
		"needs": [],
		"files": {
			"LICENSE": "11369 6lqMqhaPOH7yzKyNfuoS075-LnCotxJbaNvI0ef6GZg",
			"index.js": "1187 RtD91JUpDIsIQlI1QqgTmxt1PxHCnGPh9pRZQj06AI0",
			"lib/add.js": "964 MOjLyISxEQ-KTJSwh_Oy2lSIRki-s00NfNEKcaSVrss",
			"lib/register.js": "653 Fbs9YGCS_oe84YCQIaE7LeeqcZhXDbSXBIiG1J3aodo",
			"lib/remove.js": "318 2EYNrD01doQ5lSlyDO2V568tQAkJQfKkQtn4Und8yTM",
			"package.json": "1407 fwbEjzFZAdIOsGlvUiN0EjswTCObcPDfe_0cENyE6hY"
		}
	},
	"bignumber.js": {
		"version": "9.3.1",
		"integrity": "sha512-Ko0uX15oIUS7wJ3Rb30Fs6SkVbLmPBAKdlm7q9+ak9bbIeFf0MwuBsQV6z7+X768/cHsfg+WlysDWJcmthjsjQ==",
		"tarballBytes": 79843,
		"unpackedBytes": 360448,
		"needs": [],
		"files": {
			"LICENCE.md": "1147 3vdbp11kJvHD8Crd-OF1--bg2KguVBy9_8FtK9j9fWo",
			"bignumber.js": "89684 CP8TK6GN4WeOGKn2i8rTnMlwyU99IZhQRosqdRDP8M4",
			"package.json": "1309 GSIIV1EIYpoyckU1JiWFEaWRGoEnq5VTcfsfJax56Z0"
		}
	},
	"bottleneck": {
		"version": "2.19.5",
		"integrity": "sha512-VHiNCbI1lKdl44tGrhNfU3lup0Tj/ZBMJB5/2ZbNXRCPuRCO7ed2mgcK4r17y+KB2EfuYuRaVlwNbAeaWGSpbw==",
		"tarballBytes": 122422,
		"unpackedBytes": 706048,
		"needs": [],
		"files": {
			"LICENSE": "1080 hKCO2xbMmuFhwx52yeWTcC89kZIGGrxnITmOAie9tec",
			"light.js": "43167 eZsk2rIgwVDrHJ4XNRjqm1XyfWlGtQDqhUwiLIu0pSQ",
			"package.json": "1315 nnPv4JT8eALOIojx40Lp8owv518BcAKpajWkeOsd9Nk"
		}
	},
	"bowser": {
		"version": "2.15.0",
		"integrity": "sha512-xic6KSZglg/I4ymp45fdM4GWfYpBK79Fxd/TOvJktlaPgQqqDxvmGwOPZl2V0dyeS3Lj5c180bLhXF43iyAjZQ==",
		"tarballBytes": 87796,
		"unpackedBytes": 372224,
		"needs": [],
		"files": {
			"LICENSE": "1797 395U_twnDCowXZqfmT2T9wbTRiRFWi_S0qBco02K6MM",
			"es5.js": "34249 -hwJA-LlHmmAtoWkZhK2caY03015T83owC6Vt_WwTZ8",
			"package.json": "4164 6dJ8fOjMxBBYqGu5TW8i74iKLHDEFm7WRCHgx_IpvVI"
		}
	},
	"brace-expansion": {
		"version": "5.0.13",
		"integrity": "sha512-Vh3dmFbc4wZeox7M9I/0L9GfFd83Su4+yCck/OF9Gi/P/dAHn0RT7X4K9R7gMNMhDck3DvhR6QXsnQdjjgwNvQ==",
		"tarballBytes": 32333,
		"unpackedBytes": 145920,
		"needs": ["balanced-match"],
		"files": {
			"LICENSE": "1144 nGOiMSTWjNMM0xapShoLyjTwMnht9t9p_EtfE2usjS4",
			"dist/commonjs/index.js": "22728 opEYMXjVLNMQHnqnVHCi-JksmQoTRNJLJWtjnGVteS4",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"package.json": "1594 8wA1Z4ZnZ_JoW5cTbJnEeIagm-Cy2CrZgYtbOQzDiYg"
		}
	},
	"buffer-equal-constant-time": {
		"version": "1.0.1",
		"integrity": "sha512-zRpUiDwd/xk6ADqPMATG8vc9VPrkck7T07OIx0gnjmJAnHnTVXNQG3vfvWNuiZIkwu9KrKdA1iJKfsfTVxE6NA==",
		"tarballBytes": 3125,
		"unpackedBytes": 22528,
		"needs": [],
		"files": {
			"LICENSE.txt": "1518 dR0OgPtcgo-MPeGYzHYOHgU3fkfIJjq27i8QzcGbplg",
			"index.js": "1045 hzxYW8S0Nz1OnY05vUdfmggW-3yPzg8gM19olwkOsGg",
			"package.json": "484 LT337LV4Ec9vxDvhgNmAHHxwko5TiDkabyWNiJRJ704"
		}
	},
	"bundle-name": {
		"version": "4.1.1",
		"integrity": "sha512-DdH81/zPLVS11EUgWq3tEu/xn+EzljlMYooDNdzWEnFha3R3NBMpMV1UqYIpjYHV/SgpFKMIX1Oh7o06SjM/oA==",
		"tarballBytes": 1883,
		"unpackedBytes": 7680,
		"needs": ["run-applescript"],
		"files": {
			"index.js": "794 sMF_m01OObiXBchb-EnGDvv-HNgw7fo-PL6JCcV1bAA",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "846 UlWlpaCHd7a3fHxjDH26kwSTgLxlxYw2QM-8YRriNl0"
		}
	},
	"cacache": {
		"version": "19.0.1",
		"integrity": "sha512-hdsUxulXCi5STId78vRVYEtDAjq99ICAUktLTeTYsLoTE6Z8dS0c8pWNCxwdrk9YfJeobDZc2Y186hD/5ZQgFQ==",
		"tarballBytes": 19433,
		"unpackedBytes": 77824,
		"needs": [
			"@npmcli/fs",
			"fs-minipass",
			"glob",
			"lru-cache",
			"minipass",
			"minipass-collect",
			"minipass-flush",
			"minipass-pipeline",
			"p-map",
			"ssri",
			"unique-filename"
		],
		"files": {
			"LICENSE.md": "755 cgg2yb2tOGSFpJKrQf4IAH7Phconjd2PkzNJTcrElJ0",
			"lib/content/path.js": "737 fsloLuNHJDXYZr3TXRji1XD_6YYhvCMPMNMUQ70E2Pc",
			"lib/content/read.js": "4281 CLGYDxioU5xVGQsAXfeIuRarwx8SCv6dtHaPnNz35JU",
			"lib/content/rm.js": "481 8_cGN1u8CXvA_QkfDuqNB7mLjh96HSA_O4czcxInJnI",
			"lib/content/write.js": "5749 UjDeDKPZmTbkIiBEX0T1poj6FUzmoWxkN2JxS_4Ni4I",
			"lib/entry-index.js": "9300 ZcyR8vGiFI5haWmqSd111hyN_JE6LtL7t-NOtQFj5_o",
			"lib/get.js": "4462 QSfDrbi8n1MNy27YCgxsACiPHbjGk5FGlX0DRUysBsk",
			"lib/index.js": "1238 VnRb3d8GS-be0OgkUscyfDqWCoLV-yawIa70H6AeK5Q",
			"lib/memoization.js": "1485 9TzEyPnoXE-WAZyJsshLJ8irwKX8k24OmmBzaq07c9A",
			"lib/put.js": "1975 sTGVTvvLF_eF6TJ4xT9LBJHFMAlpi5N-9ou8c0ITSHI",
			"lib/rm.js": "791 UVX1Vg7WO-p0cyyH1qEHMtXG5WOXhdz9zc-ToBlDq_Y",
			"lib/util/glob.js": "222 qf1Wp28LTDn_2UeFEo553bwzchC5_rSwlTBhaUit62k",
			"lib/util/hash-to-segments.js": "143 7RDIeMs8K4VwoylUtS2jxJU5VJ9k42s846s41-Ukvxk",
			"lib/util/tmp.js": "696 m8m62GIgiy7maurlIi2LHY0dKI8zX98_-ZitIA9xzmQ",
			"lib/verify.js": "6752 68-QJgiQZEq3yHYPeFjGz5D2wuVffefNn2F1BQGDRF4",
			"package.json": "2019 O02c6MOj-FPZA8BrXsOKBsismizLI2v2pTLZLP4bB94"
		}
	},
	"content-type": {
		"version": "3.1.1",
		"integrity": "sha512-GW4qUsfFo59d0HbUibDlWv5wPz+vAAcaTWbKIuKCf0JkC7wWkSyf8f13IpXn5JkeMlB2P8iTSSIjwXljorg2vA==",
		"tarballBytes": 8310,
		"unpackedBytes": 41984,
		"needs": [],
		"files": {
			"LICENSE": "1089 JXrtmJFBCOkaM3kScntqgC7vIYJIUH90t2-v-v9Rejg",
			"dist/index.js": "9827 nsBxO_RRP_nAH-mbHXxwuOopSACDVP3B91xgq9WCyDI",
			"package.json": "1335 ZiVQkOdLlNT81hFKRwIdilz48fCAWHT0EhM43IeInEQ"
		}
	},
	"data-uri-to-buffer": {
		"version": "4.0.1",
		"integrity": "sha512-0R9ikRb668HB7QDxT1vkpuUBtqc53YyAwMwGeUFKRojY/NWKvdZ+9UYtRfGmhqNbRkTSVpMbmyhXipFFv2cb/A==",
		"tarballBytes": 3680,
		"unpackedBytes": 15360,
		"needs": [],
		"files": {
			"dist/index.js": "1852 JgCoNvETKUd7W-lBRc25WntIiKWstghRsSdr6rPZ4po",
			"package.json": "1350 rU-QpzerXYr02tJl6SGEVuN3nKW-tw3zjdX-7PgBId0"
		}
	},
	"default-browser": {
		"version": "5.5.1",
		"integrity": "sha512-m1pAzaJgZ/gssEqlOhJkPJp8Xly7QyW6xcrkUa2KKcDeDSEMP7X8xipU3snUcfisTQx0w1AGae+9UtJSfVnXGw==",
		"tarballBytes": 3165,
		"unpackedBytes": 12800,
		"needs": ["bundle-name", "default-browser-id"],
		"files": {
			"index.js": "1094 8MdFyLJgk_9ibv_rG2Jnq_zCgDE_ouHsmy9kSEGzodA",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "936 E6jMHJNIy8WMGxCTzmirifoE4CVFTPVbBVoMzAoIzb8",
			"windows.js": "2782 r9bjvvK1YgYhPxCSL_SG8g-cQxZVT4QftXKM-TU0QJg"
		}
	},
	"default-browser-id": {
		"version": "5.0.1",
		"integrity": "sha512-x1VCxdX4t+8wVfd1so/9w+vQ4vx7lKd2Qp5tDRutErwmR85OgmfX7RlLRMWafRMY7hbEiXIbudNrjOAPa/hL8Q==",
		"tarballBytes": 1811,
		"unpackedBytes": 7168,
		"needs": [],
		"files": {
			"index.js": "807 dR6e0NH_-lOjq8YodcxHXDZ6JYH_7p-TUtkr9qELowY",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "769 M9k82fUHxwHs8FUSE93Q8i-6PulYvhTE73BFvnlSDzw"
		}
	},
	"define-lazy-prop": {
		"version": "3.0.0",
		"integrity": "sha512-N+MeXYoqr3pOgn8xfyRPREN7gHakLYjhsHhWGT3fWAiL4IkAt0iDw14QiiEm2bE30c5XX5q0FtAA3CK5f9/BUg==",
		"tarballBytes": 2063,
		"unpackedBytes": 9216,
		"needs": [],
		"files": {
			"index.js": "429 qy7QJsNh4HwYs6j1xiXSiNVdTp_hOZNXxxCqFXlQpw0",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "867 F49whXvE5RhrqO-3oefZPRyCH78702UfiF2tCFBfp5U"
		}
	},
	"duplexify": {
		"version": "4.1.3",
		"integrity": "sha512-M3BmBhwJRZsSx38lZyhE53Csddgzl5R7xGJNk7CVddZD6CcmwMCH8J+7AprIrQKH7TonKxaCjcv27Qmf+sQ+oA==",
		"tarballBytes": 5236,
		"unpackedBytes": 25088,
		"needs": [
			"duplexify/node_modules/readable-stream",
			"end-of-stream",
			"inherits",
			"stream-shift"
		],
		"files": {
			"LICENSE": "1078 P-jVWpjb8mDqzmfADPm8U-20YjToQAmKC5PfMJa5f7Y",
			"index.js": "5983 9LX5jrGizRxTKa-xMwOdimPM1W1xgOgTsnO2pirBmPg",
			"package.json": "915 g5ddLK3D1PYZzAJTjYyL4xoAoFkw9UPyvdn4vWNtI24"
		}
	},
	"duplexify/node_modules/readable-stream": {
		"version": "3.6.2",
		"integrity": "sha512-9u/sniCrY3D5WdsERHzHE4G2YCXqoG5FTHUiCC4SIbr6XcLZBY05ya9EKjYek9O5xOAwjGq+1JdGBAS7Q9ScoA==",
		"tarballBytes": 33238,
		"unpackedBytes": 144896,
		"needs": [
			"inherits",
			"string_decoder",
			"util-deprecate"
		],
		"files": {
			"LICENSE": "2337 7GLcltoAmbh_RRFzbIcwkzVSf7cDFjlJPgbJVyjcjFQ",
			"errors.js": "3715 cCjMqVsvEkNFvVuBbg2BhOe30gj-Cqdus430PoZE_QM",
			"experimentalWarning.js": "460 X5vv9ZQ0e6Z2W4Buw24laZvhQHYn4u6Rvl1gnkC6rLg",
			"lib/_stream_duplex.js": "4381 4uVSY980TzPQFqPgUd4ahuIgaYmiFilR5lHlVXZllUw",
			"lib/_stream_passthrough.js": "1628 r2JQ32pJoBSO7YtfLiiy9pLD_6nfU4pZ3HFqS9EJAeI",
			"lib/_stream_readable.js": "36023 mDfejK6R-agNp1NohVtFw62pqFiYM1X9hz2Ihcqxxas",
			"lib/_stream_transform.js": "7936 ovbm0Xp036dbx7NLUFRuvLdu6y9KrG0QkPgJFa7iA0I",
			"lib/_stream_writable.js": "21907 Dz8qzOzTQ9-ukdfapy860SW28TnViD_1E2IELYy2XPY",
			"lib/internal/streams/async_iterator.js": "6468 Vqfd4NNu6fVQMt8B54IpYCxq_ta2kVNi8z3GW8A1mXI",
			"lib/internal/streams/buffer_list.js": "6905 FbJm22rVxu4DCdE-1M4TfYl00v0jbBr389YCtwKKkN8",
			"lib/internal/streams/destroy.js": "3109 4cGhhaLMS-4r5efTO14pTrD7VcGke2GFOoxD5Qy4IqQ",
			"lib/internal/streams/end-of-stream.js": "3084 LDXKvJsnnLgec9DRSFmyBW6hDZaI0WoSGZ0sqZBLk64",
			"lib/internal/streams/from.js": "3668 t7WBX0drR6I9CU7PpPHFO-ymnU9aQu1FLRM7eaG_KK4",
			"lib/internal/streams/pipeline.js": "2416 bVG3Lhrl7gll8PVJ4n7OzbSWNgWZX_rYtpjVNZqZmcI",
			"lib/internal/streams/state.js": "745 v5xc4czeITHUdEIr7yWNyWjW0ZzKxy-bF46CRvrwye0",
			"lib/internal/streams/stream.js": "36 HnkDkn3zOq2zZZ7M5VJmychR2mXObItyOmCjBcHFQiw",
			"package.json": "1886 Rp6oH2QDfR8Xm81GQSIXkDopJN0ufX2bcoZZtvEsPmk",
			"readable.js": "729 KUTx08jF1cXgfnww1svvX8N0QLfHPeR66zf6hCTwS_E"
		}
	},
	"ecdsa-sig-formatter": {
		"version": "1.0.11",
		"integrity": "sha512-nagl3RYrbNv6kQkeJIpt6NJZy8twLB/2vtz6yN9Z4vRKHN4/QZJIEbqohALSgwKdnksuY3k5Addp5lg8sVoVcQ==",
		"tarballBytes": 7104,
		"unpackedBytes": 27136,
		"needs": ["safe-buffer"],
		"files": {
			"LICENSE": "11312 UKayT43vwxoHiql5mpHXdvg5SAcVdIVPEkczYq7nTQ0",
			"package.json": "1234 -MCAWhNIcxAZLbauBEUsQxX1U4rofXvCDeKQSQLDQCc",
			"src/ecdsa-sig-formatter.js": "5009 nHMwlJralGo8ib55umZZdhY0LGQ-9asTpkbHIUfBFmY",
			"src/param-bytes-for-alg.js": "456 Q1L-MzCegIUUjbH6vJF0gTcInYMKhUmNTlChfIE-ofw"
		}
	},
	"end-of-stream": {
		"version": "1.4.5",
		"integrity": "sha512-ooEGc6HP26xXq/N+GCGOT0JKCLDGrq2bQUZrQ7gyrJiZANJ/8YDTxTpQBXGMn+WbIQXNVpyWymm7KYVICQnyOg==",
		"tarballBytes": 2429,
		"unpackedBytes": 10752,
		"needs": ["once"],
		"files": {
			"LICENSE": "1078 P-jVWpjb8mDqzmfADPm8U-20YjToQAmKC5PfMJa5f7Y",
			"index.js": "2739 _SxOm5s2Pc5ZcQia0hpFtoSZ3Fx8PuKsps_6m8L3bQQ",
			"package.json": "777 2lBNC-9aWXRZC2L1jfAAO0SOzN5rX76wRFBrfkM2jrU"
		}
	},
	"err-code": {
		"version": "2.0.3",
		"integrity": "sha512-2bmlRpNKBxT/CRmPOlyISQpNj+qSeYvcym/uT0Jx2bMOlKLtSy1ZmLuVxSEKKyor/N5yhvp/ZiG1oE3DEYMSFA==",
		"tarballBytes": 3433,
		"unpackedBytes": 21504,
		"needs": [],
		"files": {
			".eslintrc.json": "127 QKSaBc0GUeRg-61XKNzCJo7JOt1oJm78BF0d9fGO6tE",
			"index.js": "933 1SOrVE3U6NC0tI59R8N63dLVPSipj-eZ7WOGKuHvtts",
			"package.json": "844 _1NgwXw-GX_EpKT6DQdkApJVbVhaSchlH9GY6SbUe8w"
		}
	},
	"event-target-shim": {
		"version": "5.0.1",
		"integrity": "sha512-i/2XbnSz/uxRCU6+NdVJgKWDTM427+MqYbkQzD321DuCQJUqOuJKIA0IM2+W2xtYHdKOmZ4dR6fExsd4SXL+WQ==",
		"tarballBytes": 37216,
		"unpackedBytes": 197632,
		"needs": [],
		"files": {
			"LICENSE": "1082 l9hxQnk2lc1zJD3nJYaUq-hbO2Bg_KfyR7Cir6ghlng",
			"dist/event-target-shim.js": "23692 kn8aoim_InrOwCs3S3Egtclx3JcTblUVLOXUm0wgy_U",
			"package.json": "2559 mAvddwbHLQSk3y4-4sj_zPO8cr2OfNE8o4vgDK_G6Ns"
		}
	},
	"events": {
		"version": "3.3.0",
		"integrity": "sha512-mQw+2fkQbALzQ7V0MY0IqdnXNOeTtP4r0lN9z7AAawCXgqea7bDii20AYrIBrFd/Hx0M2Ocz6S111CaFkUcb0Q==",
		"tarballBytes": 16574,
		"unpackedBytes": 109056,
		"needs": [],
		"files": {
			"LICENSE": "1081 YxmHt2FqMlpbl1ZsIyQYSB3ffbteyt77mR55GHbMJZk",
			"events.js": "14890 ttfSaiOVqU3RudwNBuaZu1C07GZFif1HfOfMNE4g4XI",
			"package.json": "859 h4rTaH_vfv43V8GHKjr5mMlRlxKadEXWMkhqlZHuVC4"
		}
	},
	"extend": {
		"version": "3.0.2",
		"integrity": "sha512-fjquC59cD7CyW6urNXK0FBufkZcoiGG80wTuPujX590cB5Ttln20E2UB4S/WARVqhXffZl2LNgS+gQdPIIim/g==",
		"tarballBytes": 7258,
		"unpackedBytes": 31744,
		"needs": [],
		"files": {
			".jscs.json": "4096 cID2xKxuI7wjJaRnyV56yVivYDX1EBFAF82YjrMTQM4",
			"LICENSE": "1081 l690KPk6-6ub95zQklTaE1cWF5T0JV6xtFmfBN0tLnw",
			"index.js": "3321 tIeew4oRokWIRniLkb5jDmsdBusH-VFa3B_5AwrwsAs",
			"package.json": "987 jYkbPwC-rRFMR0HYpZTnqqWRFPU3guyakxmmGXCdwU8"
		}
	},
	"fast-xml-parser": {
		"version": "5.12.1",
		"integrity": "sha512-wR8dO/fx+z8C5exuem1e7BKOWvjsuzvjS/tvA/Xu3Z1zQqJGcXrPzXbcAiaMgp2KjreEROcTkmnnisrcmJ2hYQ==",
		"tarballBytes": 381472,
		"unpackedBytes": 1379840,
		"needs": [],
		"files": {
			"LICENSE": "1073 eIMiXV6Epru5sXDD2JG0v21iWc7oachr2GOBqScHF0U",
			"lib/fxp.cjs": "78937 5Rer1CfzYlqaIn1KUuaRNA7GPjPx3RLsIMHZCGcuxN0",
			"package.json": "2217 RIK3OAJDshZLHVDE9EoCUxxbYTGQnKswQgs5e5075eM"
		}
	},
	"fetch-blob": {
		"version": "3.2.0",
		"integrity": "sha512-7yAQpD2UMJzLi1Dqv7qFYnPbaPx7ZfFK6PiIxQ4PfkGPyNyl2Ugx+a/umUonmKqjhM4DnfbMvdX6otXq83soQQ==",
		"tarballBytes": 7689,
		"unpackedBytes": 31232,
		"needs": ["node-domexception", "web-streams-polyfill"],
		"files": {
			"LICENSE": "1068 pe3MrJLDqoRWlNz6pyoMCYwa5A1cpqN-TlnXeM-OKb0",
			"file.js": "1228 yLzqetsnDi2_ob6inhSf0iIUsmIQZBtHnVzpCvQQzXg",
			"from.js": "2648 gIO6HThzfZT-AtUSVaW4J_PyqDiUdk9gw6LzvCjqlug",
			"index.js": "7432 W1avuyzBDTjtZjGVThfk36kDIraIvvfA2zor2myQFYc",
			"package.json": "1646 7ke7cxaASZYlhqCTFwF8RLGxCyqQ_HTlxFYe_bNhQRs",
			"streams.cjs": "1604 FftN9a1j6zXHsA9_-sxBhIrpx349n8f_fOIpkI13Uq4"
		}
	},
	"formdata-polyfill": {
		"version": "4.0.10",
		"integrity": "sha512-buewHzMvYL29jdeQTVILecSaZKnt/RJWjoZCF5OW60Z67/GmSLBkOFM7qh1PI3zFNtJbaZL5eQu1vLfazOwj4g==",
		"tarballBytes": 11359,
		"unpackedBytes": 39936,
		"needs": ["fetch-blob"],
		"files": {
			"FormData.js": "11874 pdwP6PeNAt32VU51urUnYSwEe4BhASj6chKH9xGH_X0",
			"LICENSE": "1083 Q1pkN-R-XkeZQiVWgOf75fMz1VI0raHDX2EVymQdW7Q",
			"formdata-to-blob.js": "1296 0a5ZvrsWR9ezRBTwQo9aEH4PwkWnlXLp5nP4-8xfXw8",
			"package.json": "1259 CXZ-hqWWFx7xfo7El36xH1MGVHQPoxBdu9fNVFdTQh4"
		}
	},
	"fs-minipass": {
		"version": "3.0.3",
		"integrity": "sha512-XUBA9XClHbnJWSfBzjkm6RvPsyg3sryZt06BEQoXcF7EK/xpGaQYJgQKDJSUH5SGZ76Y7pFx1QBnXz09rU5Fbw==",
		"tarballBytes": 4516,
		"unpackedBytes": 18432,
		"needs": ["minipass"],
		"files": {
			"LICENSE": "765 TsPUxmzYf1yNitkRsQ-ZvyfLAM38_4JiGVbjeRhrAWs",
			"lib/index.js": "9884 kSt3_QPQEyA60cP6fIcSZg9Znk0ZSvQYFfzrBZ_4j68",
			"package.json": "1295 6QEX5lNBEXzlaraqqLWSkSEGAfacY5lvvkRqmjAjf8Y"
		}
	},
	"gaxios": {
		"version": "7.3.1",
		"integrity": "sha512-kB3rzJV7d9juLZh8/56QTXCwQfxyhdOMdyYk1HdQKFtF8TJTDTZQJtixWIwXdE9Jji91mC41DUNpjleo4L4eAQ==",
		"tarballBytes": 107881,
		"unpackedBytes": 744960,
		"needs": [
			"extend",
			"https-proxy-agent",
			"node-fetch"
		],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/cjs/src/common.js": "11688 GJ7lyKfQaRYJgsMy72NznprBaGi2PJ2nDFGdR2Mgye8",
			"build/cjs/src/gaxios.js": "22450 3T-GxCgjJxxUJPrsZ2z9Himwv02PVsjfwAKr1qx8qJw",
			"build/cjs/src/index.js": "2144 vjjRQTxhGSjq6qx079sKjN24XBK62LchMMBRXHCQ3dk",
			"build/cjs/src/interceptor.js": "944 LmfipV3JqP0VNE7mPj1EDldDaCk7-Z_LCbjJcS4UphM",
			"build/cjs/src/retry.js": "6259 b5qZGJkT8oVlMbEf9AymJ9ECHSH8eaXT8KSONI1SkDQ",
			"build/cjs/src/util.cjs": "702 Qh7OYEartIUJPafALAJCU7WHcuZWLmBVGQIjfQZlWpM",
			"package.json": "3049 bYrB-t2aPokKBAfwT0ndi5GeQY5G0Q5l35y6KVzjGa0"
		}
	},
	"gcp-metadata": {
		"version": "9.2.3",
		"integrity": "sha512-d2OI/dJJ3IIaeOz3c9jvr5j5G5beI5fQzbgilNiWhDKGwvJN9o10Qub70NkbF6PNJSUoNKZ77JKYGz0Fs4+9Lg==",
		"tarballBytes": 19226,
		"unpackedBytes": 70144,
		"needs": [
			"gcp-metadata/node_modules/gaxios",
			"google-logging-utils",
			"json-bigint"
		],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/src/gcp-residency.js": "4670 ab_K4S88MydZhZZu8sisOO-l6la4aVJ11q26VSX0ctc",
			"build/src/index.js": "17279 EA2om2rJY67z2g_ZPTFz7JUA5F8oALvjFqhmANUagMg",
			"package.json": "2058 qLfvwc0g_E42beJ8i71AiR6_zL82Dlpgn_e0XJpwIMc"
		}
	},
	"gcp-metadata/node_modules/gaxios": {
		"version": "8.3.3",
		"integrity": "sha512-zqPbbtW5bAOZ8BRjS7bxj5VG7PBY5PwKRxpku9NplLqAPmYMoXExL1KOdaK5fHvwRETu3bPplLEsFGDdUUlrpw==",
		"tarballBytes": 35775,
		"unpackedBytes": 267264,
		"needs": [
			"extend",
			"https-proxy-agent",
			"node-fetch"
		],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/cjs/src/common.js": "11688 GJ7lyKfQaRYJgsMy72NznprBaGi2PJ2nDFGdR2Mgye8",
			"build/cjs/src/gaxios.js": "30184 9jNHcG_U-FCtPp1d0T_1D6krn97Y0-mj4D6MGs29QsY",
			"build/cjs/src/index.js": "2144 vjjRQTxhGSjq6qx079sKjN24XBK62LchMMBRXHCQ3dk",
			"build/cjs/src/interceptor.js": "944 LmfipV3JqP0VNE7mPj1EDldDaCk7-Z_LCbjJcS4UphM",
			"build/cjs/src/retry.js": "6997 2A_oIz2ranp3tDlFTg6fQFhjtRHZVeOj2fNWxVo6Qlo",
			"build/cjs/src/util.cjs": "702 Qh7OYEartIUJPafALAJCU7WHcuZWLmBVGQIjfQZlWpM",
			"package.json": "3282 mqX61P8PGy7Sz1vj7hBWuDmmE3nh_gINAEBa9yk1CGo"
		}
	},
	"glob": {
		"version": "10.5.0",
		"integrity": "sha512-DfXN8DfhJ7NH3Oe7cFmu3NCu1wKbkReJ8TorzSAFbSKrlNaQSKfIzqYqVY8zlbs2NLBbWpRiU52GX2PbaBVNkg==",
		"tarballBytes": 74227,
		"unpackedBytes": 535552,
		"needs": [
			"glob/node_modules/minimatch",
			"minipass",
			"path-scurry"
		],
		"files": {
			"LICENSE": "775 zbwljROAZTjnJ5ZMJDaogG5uJJbM1hYiSqzm97-Y28E",
			"dist/commonjs/glob.js": "8546 hQeHd6efPk-QJgCcV78DFtlHkT9XlGLnNibflM9AndY",
			"dist/commonjs/has-magic.js": "1058 HkqayvpokD1TMeF2NTOcpZxStxFS6C4ZVDitxG73OBo",
			"dist/commonjs/ignore.js": "4267 eT4VUXfzuWAEMuo9CXjDLODJmBxwL_931YczP8cxz7s",
			"dist/commonjs/index.js": "2876 vgWBQB3_dIJKvo7NTxd9llNf3B_htmmKm0pKnERIu2E",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/pattern.js": "7300 3porSm1T5BpLDlVdtgoVnhKSy5wufjSDCdH-I9iXVbk",
			"dist/commonjs/processor.js": "10760 XDbwQi05Y33WZUpHjTSnRlqooou3KOosn5w3P5Oz57Y",
			"dist/commonjs/walker.js": "12869 ETjO2dVCloGhdArzLRM5GjgYSjN20dnVbupkt6QydKE",
			"package.json": "2601 VFWxop-MPztqQcLAU78GhPFEZLtTYPe4yHAr9FstoLs"
		}
	},
	"glob/node_modules/balanced-match": {
		"version": "1.0.2",
		"integrity": "sha512-3oSeUO0TMV67hN1AmbXsK4yaqU7tjiHlbxRDZOpH0KW9+CeX4bRAaX0Anxt0tx2MrpRpWwQaPwIlISEJhYU5Pw==",
		"tarballBytes": 2668,
		"unpackedBytes": 12288,
		"needs": [],
		"files": {
			"LICENSE.md": "1096 ob1d6ttqBt1076hSwbiyP2O2fyIU--nIvVkdpR2mkmg",
			"index.js": "1219 BuTQA3cVJRyzvistsGNmL1VbNTjZ4wqcUXpUN02UHLw",
			"package.json": "1069 swwyhQHerRhwuJStYEQFsihLVxwfEmZM3GHZKi4zl8I"
		}
	},
	"glob/node_modules/brace-expansion": {
		"version": "2.1.8",
		"integrity": "sha512-BnlDzDYQoplTsZSvPi86CNzmbcb07X8ufR8fk1zivaiEJlXJkiq1MQyDCVmlWcsWbj6aWXqHnrwwevbrm/Saig==",
		"tarballBytes": 10390,
		"unpackedBytes": 33792,
		"needs": ["glob/node_modules/balanced-match"],
		"files": {
			"LICENSE": "1096 aPEvbiwzaIaZJJwB2PliPFNNogqnGYnFewYbe8FnbRQ",
			"index.js": "20787 WHJbgg5wthJpQRY1pPfn_z-Xz1FD-kP4BsXfOu2xDHQ",
			"package.json": "1239 W7HfGoMCHbwT8rAFehzId_O-0UyT0POtvajtZJf0AxE"
		}
	},
	"glob/node_modules/minimatch": {
		"version": "9.0.9",
		"integrity": "sha512-OBwBN9AL4dqmETlpS2zasx+vTeWclWzkblfZk7KTA5j3jeOONz/tRCnZomUyvNg83wL5Zv9Ss6HMJXAgL8R2Yg==",
		"tarballBytes": 101396,
		"unpackedBytes": 516608,
		"needs": ["glob/node_modules/brace-expansion"],
		"files": {
			"LICENSE": "775 0RMjgn-k7eqvxDfMW5G2lxszXwEn7-60K_USL-hlfo8",
			"dist/commonjs/assert-valid-pattern.js": "492 _NOw5u_uZ7ESSYBMxkv00iyIM5VJH3m_tISGnWGCNgA",
			"dist/commonjs/ast.js": "27788 -_h7cTJU-PzJFQkgk7aqTcD09_9DrGRu4gh1simAPpI",
			"dist/commonjs/brace-expressions.js": "5763 mvHIiS7R5qFT0vFYQ4cixmaqkG634uyKJ_znzwNbQng",
			"dist/commonjs/escape.js": "968 VeOEgVhW9XCNrW5QGqRzFLwI3LS5DRHbheQTcW-UjBc",
			"dist/commonjs/index.js": "39853 qVikFTb1dITMQnoDoQpqCU6wYqAExYJhrdTbtt13u9o",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/unescape.js": "973 _z4N1GZFds_geMO0lHJNfPL2kc35YDBONU58NPprWjA",
			"package.json": "1967 BzR65k049Mwb4__MgzIuxA1GCfXz6dwCeukaRhcjmsI"
		}
	},
	"google-auth-library": {
		"version": "11.3.4",
		"integrity": "sha512-RaYCDoeYIIFTRgH8hesSxqLrmtC2l+DB3cSCS/SN1TPGjI2VpPdJmF3bfRLUn8VvP/4I2Af9fsktw2f9SvVSVg==",
		"tarballBytes": 170836,
		"unpackedBytes": 892416,
		"needs": [
			"base64-js",
			"ecdsa-sig-formatter",
			"gcp-metadata",
			"google-auth-library/node_modules/gaxios",
			"google-logging-utils",
			"jws"
		],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/src/auth/authclient.js": "11252 e0FrpdjK4TvGDWZvBeZnX5J7iQFDoyzrfq2Tp205gbY",
			"build/src/auth/awsclient.js": "7556 NUdwWGcYAMgGABq5EUYBCMAi8Am3jeOH_mdPSLAR9lo",
			"build/src/auth/awsrequestsigner.js": "9520 z9cpXGTmJv7I6u_jemdfYF2xOR1NBSmx-yarqKUEM7k",
			"build/src/auth/baseexternalclient.js": "20857 8QgvbVw6Ne6VYUv7in95wngsSWRlK3XkZxlYazCNy6k",
			"build/src/auth/certificatesubjecttokensupplier.js": "10619 4p-PuEZNyI-R7_MZ33Zh8hW1C-lVyeUFiMBgW18mFVM",
			"build/src/auth/computeclient.js": "4497 2vZldYFYu7IRBWBw8ZRTZEGnFzELrIWO3Q0YR7sZXJU",
			"build/src/auth/credentials.js": "704 f86AiSUmXKV7AuRor-1koU99M9AT-IBT1NJ5rfMSumk",
			"build/src/auth/defaultawssecuritycredentialssupplier.js": "9330 eJsPDeToyJ4xcEhNWJuCy6x_eayOHr_0Yk1xI68oYPQ",
			"build/src/auth/downscopedclient.js": "12353 Ra4BnIuZVFlA2LmRrKEJre4dMdMfmn4zcIDaLR66VoQ",
			"build/src/auth/envDetect.js": "2831 u0IDljMXE41iqjsS26o0JMkoSnb0YkQggFiTYZTN9Ww",
			"build/src/auth/executable-response.js": "7519 RPlQXqwAizOWPpXIjufeUnU9d6zWHawYZ3PiPjWAkxE",
			"build/src/auth/externalAccountAuthorizedUserClient.js": "10005 TIuNvLFgeOr6jZ_CYybr12111QfOkaTefL2KnFyPNZ0",
			"build/src/auth/externalclient.js": "3577 oTUKZfRfjebDZul-UDjz_B48MTREUUZa-RWmpNkm4V4",
			"build/src/auth/filesubjecttokensupplier.js": "3515 3qPjL5mpGrLw0fdS6XE7HIaGZn593gN5LmgQbmrk6bs",
			"build/src/auth/gdchclient.js": "12652 F9juugRjRtiVZiZdwthGZKvNZBYzoj7c3ezx_pu4i9k",
			"build/src/auth/googleauth.js": "39380 ajh-2u4pHMS-bMKTkOT2m4pACL0RmDzOHRKdJz06e4w",
			"build/src/auth/iam.js": "1373 _ksh_ClcqjRbD-zTkuLi0kxyqZ_XED-SH5QQVx_ky10",
			"build/src/auth/identitypoolclient.js": "6775 Sg8SM1fEXhtRhq_EMrfyEo_-Sc6-_KlDSwD51QLSgrA",
			"build/src/auth/idtokenclient.js": "2106 Am_e9j14InjQDm5gMrFDCTWXrEljz1Gm4pjdsFIIjeU",
			"build/src/auth/impersonated.js": "9157 2KnE-qkLSNYNLHVnT3TuxHArTCwlfM27h0MxIHAUpGk",
			"build/src/auth/jwtaccess.js": "7213 icvOIehG3IEDsiF8jP2mKjPzAAOk9bpz-pFuBOHOy7g",
			"build/src/auth/jwtclient.js": "11256 20vEmz-2XbGs91nFwqUvV_HYvDAj3xArORArnurkTAM",
			"build/src/auth/loginticket.js": "1795 Hmg7JsE2h12XGK5qC0Zd0Rk8eK2Ugl9ydWhsHu1MCFM",
			"build/src/auth/oauth2client.js": "33662 rxrreNzYrImfFXaG8Hx7SSExYF-_lAkJiQ_ppO65D-E",
			"build/src/auth/oauth2common.js": "8080 p8W33ePLYnT6UHru1K6-fErW7DUOGD8mrNA9JGJQdug",
			"build/src/auth/passthrough.js": "1842 Wt0a9UI3mcsQ9ehzuOq8f99PoCMZuGRmdJ9pWeUXYbc",
			"build/src/auth/pluggable-auth-client.js": "10002 nw4bk9e9mp15iaLvjBqK51uCrQTlTahtQL-IFE6dP4Y",
			"build/src/auth/pluggable-auth-handler.js": "7260 qvpSXFPpGNFVpqu7V-kFJMDiV5kD8oOWy9mZMaxk804",
			"build/src/auth/refreshclient.js": "6650 GJyse5ovHYzgJPYyPWW6BGQuK_g2ETfP-0XdpZymMIk",
			"build/src/auth/stscredentials.js": "4738 oz5ne0x8IZh8Zy1yNee0Ps9whzCa1rTOClw9CZn6hrg",
			"build/src/auth/urlsubjecttokensupplier.js": "2859 x3-h3_pCodsWZ0VFRGm01ekQCrUMYOxaKijPoCJet9E",
			"build/src/crypto/browser/crypto.js": "5462 SPqfpwfoPfTPQvCWA_P4YDWfyMjrl_L4F8gy85qzp9w",
			"build/src/crypto/crypto.js": "2332 atX3qMt41cuYjqpCMnQvBhSu8g7GlOkcBIRtGJKItxU",
			"build/src/crypto/node/crypto.js": "3267 8ndoXKJwhZduAWfLtNpMvwnVeeXuMG6xYHKY5Kjsqns",
			"build/src/crypto/shared.js": "1244 GMwzBg_IP6VTGuvJqiy7wuephllOe5bbtci0xch_tT0",
			"build/src/gtoken/errorWithCode.js": "914 MT98wzUxmUsCFO_Db3C3a7yB3F7s8E9yn9OIprBhPFQ",
			"build/src/gtoken/getCredentials.js": "4864 ImFJMcNvcEkENZbk9AAysxE9HCz6boZH0-AlmKiq0gc",
			"build/src/gtoken/getToken.js": "2382 n9oUVQawuiegA97nuvV5Pj0afUszPjkfYLKBas4Agw0",
			"build/src/gtoken/googleToken.js": "4444 tSjPqewt6m1iMd9wWNnTJtbsq985oc3duVOSalzsCyM",
			"build/src/gtoken/jwsSign.js": "1854 XwneopunMOVcDh8vPdtphEmu40K7qs12tIPeu4J3SZo",
			"build/src/gtoken/revokeToken.js": "1410 oB3Mk1-3w1Tr5tKOTDwBabzzk0Uydq5_9ZwG84DSU10",
			"build/src/gtoken/tokenHandler.js": "4238 w3idipWQXegFzrz8WetOFr8hSYd3EBmfyFCqeoFf5V4",
			"build/src/gtoken/tokenOptions.js": "705 ZbevpIg6PKx_OO2S7RKR9ibU-mMnDnnjr10o4-7tAlY",
			"build/src/index.js": "7586 KUTXkPAM7IbXsA1-oK2NJv6McY95-OSf7eWnugQcGkI",
			"build/src/shared.cjs": "995 AHsQGunlklF6xGYG5kgWMheKxFUcYbmrzlVb_7I29vs",
			"build/src/util.js": "6680 z0vRV1q-jmuoKXzeTc6y6nsOYq2L54YlOa0AdOFgujg",
			"package.json": "2570 YcKxNDRSM6SR0dFzXSXLizJMWCoE27JcNEsyytqgpsw"
		}
	},
	"google-auth-library/node_modules/gaxios": {
		"version": "8.3.3",
		"integrity": "sha512-zqPbbtW5bAOZ8BRjS7bxj5VG7PBY5PwKRxpku9NplLqAPmYMoXExL1KOdaK5fHvwRETu3bPplLEsFGDdUUlrpw==",
		"tarballBytes": 35775,
		"unpackedBytes": 267264,
		"needs": [
			"extend",
			"https-proxy-agent",
			"node-fetch"
		],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/cjs/src/common.js": "11688 GJ7lyKfQaRYJgsMy72NznprBaGi2PJ2nDFGdR2Mgye8",
			"build/cjs/src/gaxios.js": "30184 9jNHcG_U-FCtPp1d0T_1D6krn97Y0-mj4D6MGs29QsY",
			"build/cjs/src/index.js": "2144 vjjRQTxhGSjq6qx079sKjN24XBK62LchMMBRXHCQ3dk",
			"build/cjs/src/interceptor.js": "944 LmfipV3JqP0VNE7mPj1EDldDaCk7-Z_LCbjJcS4UphM",
			"build/cjs/src/retry.js": "6997 2A_oIz2ranp3tDlFTg6fQFhjtRHZVeOj2fNWxVo6Qlo",
			"build/cjs/src/util.cjs": "702 Qh7OYEartIUJPafALAJCU7WHcuZWLmBVGQIjfQZlWpM",
			"package.json": "3282 mqX61P8PGy7Sz1vj7hBWuDmmE3nh_gINAEBa9yk1CGo"
		}
	},
	"google-logging-utils": {
		"version": "2.2.0",
		"integrity": "sha512-Q6HuSEyoaxi0AgqUrOYb2gc77fDl4QugRoHpreI8VpW/VzPsoKyxjL8tGKLmZpWlvC1uVBXM85tykoQpCGBF5g==",
		"tarballBytes": 20165,
		"unpackedBytes": 81920,
		"needs": [],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/src/colours.js": "2606 9aMjcMI8jY9X_GfNi9nYkewTVZbGm83fr1buvoc75rs",
			"build/src/index.js": "1653 den0C6nLX4SGMh3NQTIO9iuZSMcrK5x2PrkxKcazYQ8",
			"build/src/logging-utils.js": "16022 1MKjgPf4g39lCgmPUl4c5TojdrzrEtGKerhNTovsmvI",
			"build/src/temporal.js": "2560 tilLhxUx7b3qOBRYNQZUNlKIhaa5byEzZMNmfGx-cD8",
			"build/src/types.js": "595 d-ucX_VTeNmcqimMCQe1ORqT6zpG4e_6AI8GUfFmgBM",
			"package.json": "1337 5PyHSMbiy2bQoPkAWWu6YhMWOtKp_LO5-UhSQFKbXW8"
		}
	},
	"html-entities": {
		"version": "2.6.0",
		"integrity": "sha512-kig+rMn/QOVRvr7c86gQ8lWXq+Hkv6CbAH1hLu+RG338StTpE8Z0b44SDVaqVu7HGKf27frdmUYEs9hTUX/cLQ==",
		"tarballBytes": 37469,
		"unpackedBytes": 154624,
		"needs": [],
		"files": {
			"LICENSE": "1055 ELKDGRLcTckbJUKVEebHT5Ae6_ZLYlMo-P0I3Zw8-P4",
			"dist/commonjs/index.js": "5416 mymPGHrXEDuTXwjbDZBc8Y_gNO6XLdyNhcPMVTXWl0o",
			"dist/commonjs/named-references.js": "28141 4XZkyinVeqKtQi31mk2ebPd9PuaN0LOoJ9t7Yy_401c",
			"dist/commonjs/numeric-unicode-map.js": "601 LvUe5sL9sv7JKgNHA5nwv9ue_5U8T7eYBOGVthw73HA",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/surrogate-pairs.js": "912 qFSks5GBIFz9jPRjVxaPM26KsGVWWksPXMPmoKoe95w",
			"package.json": "3036 YYiYgYvPGaZywTlDmeEsCaGnMLeoPRuSJK-OKc492Qg"
		}
	},
	"http-cache-semantics": {
		"version": "4.3.0",
		"integrity": "sha512-M5t5LlJpS1UHMjvwRQVdFHvPISGeLAxNcrWuJkeGh0KxsqCHZ1O3NXZU/8x7cD0BDcGW8kapxMKTvwlqrNkHkA==",
		"tarballBytes": 14074,
		"unpackedBytes": 54784,
		"needs": [],
		"files": {
			"LICENSE": "1274 q4aK1aLvUGhWDZzTshgOxjwUC7TFyuG6d50wCgrHT6M",
			"index.js": "35882 7eHMQEpJL6NI652XowB6DXKqcXvSLNhqVr0IJMGXKco",
			"package.json": "601 2-mZQe0gktQyVylEBc-ziaR271SgKUiLURJebzp3f94"
		}
	},
	"http-proxy-agent": {
		"version": "7.0.2",
		"integrity": "sha512-T1gkAiYYDWYx3V5Bmyu7HcfcvL7mUrTWiM6yOfa3PIphViJ/gFPbvidQ+veqSOHci/PxBcDabeUNCzpOODJZig==",
		"tarballBytes": 6290,
		"unpackedBytes": 30720,
		"needs": ["agent-base", "http-proxy-agent/node_modules/debug"],
		"files": {
			"LICENSE": "1102 cTaP0PW0EpGR6a_NHh7y3ImpCQ0-TYC7q5La_QMrO-8",
			"dist/index.js": "6088 _TO0PaNNpg1JFHgOE_rl1Sp_qqmW1ofupTNRKN4Uhic",
			"package.json": "1084 OLYZYaoLowKPLhILPYgxeSgfa6Jf4i_yIUv582MWG2U"
		}
	},
	"http-proxy-agent/node_modules/debug": {
		"version": "4.4.3",
		"integrity": "sha512-RGwwWnwQvkVfavKVt22FGLw+xYSdzARwm0ru6DhTVA3umU5hZc28V3kO4stgYryrTlLpuvgI9GiijltAjNbcqA==",
		"tarballBytes": 13449,
		"unpackedBytes": 49152,
		"needs": ["http-proxy-agent/node_modules/ms"],
		"files": {
			"LICENSE": "1139 OmHGyWyvXB2bYj-5sEyCK3g9_LeKp-ScdqP2Q-btf5U",
			"package.json": "1479 6o4z1j_l86TDZgm2w9-OLvH4uLovw6Lh5TyycpHzhK8",
			"src/browser.js": "6103 GZIGcfWQL2StjqEXZ_pQ6p16ca4Lff97pWk8AHWvx2M",
			"src/common.js": "6915 2-g9K7WDfzxNf-U3uABMWFmHJw7O7VsGuOB43rCuIUo",
			"src/index.js": "314 qhJ_8XUrfZx0FcXHu2mU2apyK4G8vKtL1IMWsBPSO_M",
			"src/node.js": "4728 17JtfJL46neUt3zhHzwRzRjJCE33w1fjxwJTRPooqsY"
		}
	},
	"http-proxy-agent/node_modules/ms": {
		"version": "2.1.3",
		"integrity": "sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==",
		"tarballBytes": 2967,
		"unpackedBytes": 10752,
		"needs": [],
		"files": {
			"index.js": "3024 5fC2qUapsrNWooVXcoQQcX31TqL1me22GfmDnfa3sOk",
			"license.md": "1079 FmL66bUxTRHPUShOLc0fAGo1T3ND8IcSpzD8_5o1mAE",
			"package.json": "732 GmtNlzl5DAuUq5bIzAUH4oHBZMMR_0-_Xlf7jSYpC0A"
		}
	},
	"https-proxy-agent": {
		"version": "7.0.6",
		"integrity": "sha512-vK9P5/iUfdl95AI+JVyUuIcVtd4ofvtrOr3HNtM2yxC9bnMbEdp3x01OhQNnjb8IJYi38VlTE3mBXwcfvywuSw==",
		"tarballBytes": 8998,
		"unpackedBytes": 44544,
		"needs": ["agent-base", "https-proxy-agent/node_modules/debug"],
		"files": {
			"LICENSE": "1101 jYxVMZx3KdV76BHHR0UmNmiNVPGXAe4HUraxWtN3HZo",
			"dist/index.js": "7451 MBZVhvrDvsvJ2_K3tb2qgCp3rDSvmSYgj26Uo72H7zE",
			"dist/parse-proxy-response.js": "3908 NqMOvNZgYPqOOrqClYVHV6-9YPJkPYmSgUcn8knF66A",
			"package.json": "1223 sIwZd9OPFPS-f7W-M6q1RePlpuLhIQBzOmrZfeyZUgY"
		}
	},
	"https-proxy-agent/node_modules/debug": {
		"version": "4.4.3",
		"integrity": "sha512-RGwwWnwQvkVfavKVt22FGLw+xYSdzARwm0ru6DhTVA3umU5hZc28V3kO4stgYryrTlLpuvgI9GiijltAjNbcqA==",
		"tarballBytes": 13449,
		"unpackedBytes": 49152,
		"needs": ["https-proxy-agent/node_modules/ms"],
		"files": {
			"LICENSE": "1139 OmHGyWyvXB2bYj-5sEyCK3g9_LeKp-ScdqP2Q-btf5U",
			"package.json": "1479 6o4z1j_l86TDZgm2w9-OLvH4uLovw6Lh5TyycpHzhK8",
			"src/browser.js": "6103 GZIGcfWQL2StjqEXZ_pQ6p16ca4Lff97pWk8AHWvx2M",
			"src/common.js": "6915 2-g9K7WDfzxNf-U3uABMWFmHJw7O7VsGuOB43rCuIUo",
			"src/index.js": "314 qhJ_8XUrfZx0FcXHu2mU2apyK4G8vKtL1IMWsBPSO_M",
			"src/node.js": "4728 17JtfJL46neUt3zhHzwRzRjJCE33w1fjxwJTRPooqsY"
		}
	},
	"https-proxy-agent/node_modules/ms": {
		"version": "2.1.3",
		"integrity": "sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==",
		"tarballBytes": 2967,
		"unpackedBytes": 10752,
		"needs": [],
		"files": {
			"index.js": "3024 5fC2qUapsrNWooVXcoQQcX31TqL1me22GfmDnfa3sOk",
			"license.md": "1079 FmL66bUxTRHPUShOLc0fAGo1T3ND8IcSpzD8_5o1mAE",
			"package.json": "732 GmtNlzl5DAuUq5bIzAUH4oHBZMMR_0-_Xlf7jSYpC0A"
		}
	},
	"imurmurhash": {
		"version": "0.1.4",
		"integrity": "sha512-JmXMZ6wuvDmLiHEml9ykzqO6lwFbof0GG4IkcGaENdCRDDmMVnny7s5HsIgHCbaq0w2MyPhDqkhTUgS2LU2PHA==",
		"tarballBytes": 4312,
		"unpackedBytes": 15872,
		"needs": [],
		"files": {
			"imurmurhash.js": "4412 RTaL_hEIDEUEt4BGAgFdk4czA8WxPVcQr2xC6avDW0o",
			"package.json": "818 qjsH5_o9Y6qW5AHDhCuMyh3TJHlUuvkjdwlHZukDwYU"
		}
	},
	"inherits": {
		"version": "2.0.4",
		"integrity": "sha512-k/vGaX4/Yla3WzyMCvTQOXYeIHvqOKtnqBduzTHpzpQZzAskKMhZ2K+EnBiSM9zGSoIFeMpXKxa4dYeZIQqewQ==",
		"tarballBytes": 2030,
		"unpackedBytes": 9216,
		"needs": [],
		"files": {
			"LICENSE": "749 X_4o563n2PENhdUzenP9eT2sXEYvuaKPv4xQRsf7yjs",
			"inherits.js": "250 uzgPMr71_rGGePD0X4gHP-1degBpowkTLLIIDNVT1cc",
			"inherits_browser.js": "753 rTIqex3sYPPS69ogkYFkae-1W1Z9JBzzzw-kxaSv5QA",
			"package.json": "581 vmRYALyU_Y3inIrpFpBUmzFsxDcQAQiu6nsvNHaTzIA"
		}
	},
	"ip-address": {
		"version": "10.7.6",
		"integrity": "sha512-00LYkM6byILa9eQIx6qoaXCM40xTLd56AZ4vyaPW3YTyb49VZYPo5xsiAq4tuQ54GH4R7gVdYScJ1B7B77PuTg==",
		"tarballBytes": 85558,
		"unpackedBytes": 395264,
		"needs": [],
		"files": {
			"LICENSE": "1061 -NeRNZpQy8rILCnLewsbiJsovnb901uO4z8PfIcEcCo",
			"dist/address-error.js": "372 0LuElaeM4qHiwa0jHBWzqBRv7IyOoysSH8vh4DK5zA4",
			"dist/common.js": "6166 UX3tIpglOR7hRMuMCs9xLjGP8bP6hZ8g9f6pcbrUoVs",
			"dist/ip-address.js": "1772 Pjiks0koLmeoEa7ORuJzsbJKu7ool76nB6ABcOvfwgA",
			"dist/ipv4.js": "24641 abM5kOyov5JwTAtHhDwoadqlF-5ct8sXDAUkgby2fJA",
			"dist/ipv6.js": "60270 ciuFyMrDYsqYuZG5iMdGTmIHAsQZ6TSoshZoZ7aFBRE",
			"dist/v4/constants.js": "2776 -N6f_S0iwyJYVhMkOaYx_xFPoaCpGiwW57UfkkGY25E",
			"dist/v6/constants.js": "5371 ZZwqNbeeDhpn-Fv1cERGvCQ56n_t5-mfpbNJpglLLOU",
			"dist/v6/helpers.js": "1710 gGYMvodu0-ciQmhjhYLbje-SmlO8iCLFpdigwyHMpQ8",
			"dist/v6/regular-expressions.js": "3719 MfmfZwrEPr6WlNyEtsyaAOta8I-QwMoNLYxcY-W2dBU",
			"package.json": "2361 hfOn0kyTADYjBpqiZECMwIAt4YtBvGsxHD4BYLWoAx0"
		}
	},
	"is-docker": {
		"version": "3.0.0",
		"integrity": "sha512-eljcgEDlEns/7AXFosB5K/2nCM4P7FQPkGc/DWLy5rmFEWvZayGrik1d9/QIY5nJ4f9YsVvBkA6kJpHn9rISdQ==",
		"tarballBytes": 1721,
		"unpackedBytes": 8704,
		"needs": [],
		"files": {
			"index.js": "509 wyMHuaCBxVmT-ZF1uC4wx0GODU5GtCExoB6jAv--qb0",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "826 knzD-OXknVRWeevpvnVBN_gFoPf4LeFKgEksO2J8pog"
		}
	},
	"is-in-ssh": {
		"version": "1.0.0",
		"integrity": "sha512-jYa6Q9rH90kR1vKB6NM7qqd1mge3Fx4Dhw5TVlK1MUBqhEOuCagrEHMevNuCcbECmXZ0ThXkRm+Ymr51HwEPAw==",
		"tarballBytes": 1891,
		"unpackedBytes": 8704,
		"needs": [],
		"files": {
			"index.js": "166 qWLbYc3GMxlhCNod887-iDE6Gs-kqj0OQYybKaVk5XA",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "763 XlwhJtwXQbp2PVIqdsWqgaw6bfdhHKxuRJ4dGMe1_Wo"
		}
	},
	"is-inside-container": {
		"version": "1.0.0",
		"integrity": "sha512-KIYLCCJghfHZxqjYBE7rEy0OBuTd5xCHS7tHVgvCLkx7StIoaxwNW3hCALgEUjFfeRk+MG/Qxmp/vtETEF3tRA==",
		"tarballBytes": 1821,
		"unpackedBytes": 9216,
		"needs": ["is-docker"],
		"files": {
			"index.js": "431 j68o28Lwxds5ophUbyCGrafBDoC32SD2sLSiPlD-cDk",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "978 sDD8EYmdgTw_qw27CWOeqyX4pdSvJNOFTxMpvAJVvC8"
		}
	},
	"is-wsl": {
		"version": "3.1.1",
		"integrity": "sha512-e6rvdUCiQCAuumZslxRJWR/Doq4VpPR82kqclvcS0efgt430SlGIk05vdCN58+VrzgtIcfNODjozVielycD4Sw==",
		"tarballBytes": 1912,
		"unpackedBytes": 8192,
		"needs": ["is-inside-container"],
		"files": {
			"index.js": "762 Ny0vAe08nGfSWg0k_DnqeSBIOuYJklk_vDJy2pS7dws",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "1024 1LWg35eDx4lR3g29lIMoItBmDlU7C14v_A4Z5XIaWvU"
		}
	},
	"jose": {
		"version": "5.10.0",
		"integrity": "sha512-s+3Al/p9g32Iq+oqXxkW//7jk2Vig6FF1CFqzVXoTUXt2qz89YWbL+OwS17NFYEvxC35n0FKeGO2LGYSxeM2Gg==",
		"tarballBytes": 72963,
		"unpackedBytes": 777216,
		"needs": [],
		"files": {
			"LICENSE.md": "1079 gHiwgp1sPp7N4vAD4ZZuTK0-_G56ZA77qwMTzBZrGvE",
			"dist/node/esm/index.js": "1766 RMMV1aD_q7k_o-cL6TnkaLHebCykJXQugci6uCavn_Q",
			"dist/node/esm/jwe/compact/decrypt.js": "1055 W5uSpK9WnhQ3YVEdute0HyNHfcWISPPEvY2fEDmtOhc",
			"dist/node/esm/jwe/compact/encrypt.js": "897 qd7Mrz8zwMSB8gGT9b1Ncd1AkARY9hxJtzz4P01ro68",
			"dist/node/esm/jwe/flattened/decrypt.js": "6236 cO7GU-4mOzl_QuUnq8Wj89aMr67pVbW4h09nl2IDLEU",
			"dist/node/esm/jwe/flattened/encrypt.js": "6232 UKRj91UiNSEP1fFAHHq5b8CLIRctg_LxhUEbvGKyDAo",
			"dist/node/esm/jwe/general/decrypt.js": "1125 aY0Gvss58cj-h0rtbxWDmvsv1YB5BEajfSAFUXnzG28",
			"dist/node/esm/jwe/general/encrypt.js": "7538 rYkYpSJj5KYQn8tLCgzDDhE_O_qSOoRwuw0Rk0lORm0",
			"dist/node/esm/jwk/embedded.js": "681 8PivTna_gaYUcMKY-VvVGgmXpSv0vTHflRkF5-RCVrc",
			"dist/node/esm/jwk/thumbprint.js": "2271 txGdEhBfPFueLG2qgFMA0uV8opyPdb6qbxk1zw_ZhG8",
			"dist/node/esm/jwks/local.js": "4316 GuQiBEiGp0U807ZxyGp3N9nnNPxaIWECUqN9NROAU54",
			"dist/node/esm/jwks/remote.js": "5139 siLDXJxbKsmgtOaF4d8tzSe40phOSfIbmYXj2FEIyvc",
			"dist/node/esm/jws/compact/sign.js": "627 d04lkDj4d2862DYh3xmGMmj9WUZi21dQVLcJVWrdCPk",
			"dist/node/esm/jws/compact/verify.js": "898 38FTqw752WvJDy1qDLZe0IjhmqvMRblSuz10tqoAxxE",
			"dist/node/esm/jws/flattened/sign.js": "3301 _lvCgbIQBnnSiXLHC5P-klVDgnzRW6ow5gGF2fMv6NI",
			"dist/node/esm/jws/flattened/verify.js": "4611 LVawiHixRVTWYqEd2o_cIPoJUODDmt0_YqR0pLK0Lv8",
			"dist/node/esm/jws/general/sign.js": "2296 pwIBy46I4TP4-ICG-7DOcI3fjgLFy1b2ObmKKx-wQFU",
			"dist/node/esm/jws/general/verify.js": "898 9s6hICwT1XOgi3xpFjuSC6HuuwNBWucdjPqViL-w3jA",
			"dist/node/esm/jwt/decrypt.js": "1267 MiIdjwO3y2AjltJkoIhyV7_pD6qdrDF-L4IvqNJVQO0",
			"dist/node/esm/jwt/encrypt.js": "2567 NY4MqQEiEnzCk9MQSp_MS0FHdr4SmkFLYJaJ-miL0zg",
			"dist/node/esm/jwt/produce.js": "2547 ln3zJiLrnls6HXnqUO0r4Gps1c5aUTucv9pwvYmUkpY",
			"dist/node/esm/jwt/sign.js": "844 MSPf-56jFRlCizy8WLgils0PgaukTQhjAr4nk5Un4MI",
			"dist/node/esm/jwt/unsecured.js": "1279 CxByE4JVG2iCmiOhAaxy0fjJJ55u0I0pKC3bdDFUj8I",
			"dist/node/esm/jwt/verify.js": "719 nGCuJZ5HyRgTCHiaw_E4eZyK9gUoQocejhOLulnmR4o",
			"dist/node/esm/key/export.js": "386 lPTqocYeZKk_OHLowubLd0DVxFPV1pWnhnJIDvH1wp4",
			"dist/node/esm/key/generate_key_pair.js": "161 KZghfkOduPiRRE8ayBnkoEBH9SlnXwvMOwomT7ZDvN8",
			"dist/node/esm/key/generate_secret.js": "159 gaa0NaEKpDQcjqiwOZ8SECwqLdpgmqlilOkBuYugLmk",
			"dist/node/esm/key/import.js": "1874 bdg_Xb3DNc2AjY_0cOmPZxB0K3nn1qKrVEMPk24Sewg",
			"dist/node/esm/lib/aesgcmkw.js": "650 TvhXeecBOASwwEGiKJ8vzn-67iNAfJuxNpM6jdE0flA",
			"dist/node/esm/lib/buffer_utils.js": "1742 _SmSOvoErajGRrxFvfkLHR455kPrJENO2A0EfD94Tj8",
			"dist/node/esm/lib/cek.js": "602 TZOyokTSEVRO04c-LkNAXPDQGrBV4r3yE0Rty2Oez5o",
			"dist/node/esm/lib/check_iv_length.js": "276 qSJoI-ZkItsnSc_IJsPIRFT2NTQdM1UtseErRjoMLYA",
			"dist/node/esm/lib/check_key_type.js": "3552 1RGDhxmpNTFjjALn-e9jUZqogNsO-mVr0h-yY3SEf7M",
			"dist/node/esm/lib/check_p2s.js": "229 iy1FJRRpLl1Z4aM52JywtjXGwMmJH7vtFpj_FgZM7Hw",
			"dist/node/esm/lib/crypto_key.js": "5413 GuMiLQOKjK8wPLpxxqJhMRjRqfKAXT6cqNqAvqHmjv8",
			"dist/node/esm/lib/decrypt_key_management.js": "5771 F9cMgV6pS-49uTtIa5AALDJY8Ox1YfTXIMhRd8WdKvc",
			"dist/node/esm/lib/encrypt_key_management.js": "3563 d0-AwYQeklEIKy9lCtIKU9jjQ-iHN7_fYbVtsS3_b_E",
			"dist/node/esm/lib/epoch.js": "60 u0FZe7WW1YOYRw6mtU1VlJ2OZTUHjW91zfOnwQGdY2o",
			"dist/node/esm/lib/invalid_key_input.js": "986 XEjWHipvdiOXqVBx8jJl0bp74zCvJf6sHYGB4fXldlg",
			"dist/node/esm/lib/is_disjoint.js": "594 1dLm3vj6ql2aDGFmF4vx8TPzUeMVCYpJtDUnTEhvN_Q",
			"dist/node/esm/lib/is_jwk.js": "433 sf4RTlZ9KbUcqIChDwxxC34YANPMM_AZHnETqZ8uquA",
			"dist/node/esm/lib/is_object.js": "510 lv6oBZSkitXAxbFitxHzFCbTfQDDlEXFa1MoU8bkX5w",
			"dist/node/esm/lib/iv.js": "607 mn96UjZ6jJfcDNqws6c7xURyAGWqLBMqoDfI1qz1_Po",
			"dist/node/esm/lib/jwt_claims_set.js": "4410 NpLwK2wwlIeEZRNSxPV-cvp3ZR-MoaN4qZJcblyN2tM",
			"dist/node/esm/lib/private_symbols.js": "37 uZ15x5dUmhq5V7t1q_wSzJXsdLQp6mPuuhSr8vzROPc",
			"dist/node/esm/lib/secs.js": "1559 NaI36N_OCROENryFW00yT3otPKvfoCapguHocJnFFQI",
			"dist/node/esm/lib/validate_algorithms.js": "388 kO5Kkq8rSR8lesru9JVaoEOVk2GCJb69djcRaUcvAs0",
			"dist/node/esm/lib/validate_crit.js": "1581 l_j1ir4DlilwWUk6CTPemTp4QWsqDn4vMLg-XbwyrbQ",
			"dist/node/esm/package.json": "38 XKJMYYQtRgcOBubBOP9Bvy76jhHtKN5ihIjMWDOGdDw",
			"dist/node/esm/runtime/aeskw.js": "2109 hniEtOMW--Td5C_ON_7qCOk3_6d7JzjxVCgQ7MeR5lA",
			"dist/node/esm/runtime/asn1.js": "1532 ShPFmU6Z0t7UK3OIZV66fTmLMo4KhI7WNI_94Pt1Iuo",
			"dist/node/esm/runtime/base64url.js": "596 reP3BSe9GBOuWOzJjgRFJTStu-zOzK572F2AOT-c8Q4",
			"dist/node/esm/runtime/cbc_tag.js": "388 ScNQ9AcjpMa8tEWwTnv1hDb3TLcR54TCruVtnHev0FQ",
			"dist/node/esm/runtime/check_cek_length.js": "1315 kZ4qD7KH9t1kSjE_53ey3aS9boL_c3KxegCTbj5ZcPw",
			"dist/node/esm/runtime/check_key_length.js": "516 mNx65AXsYCAEofmXxItdwuLSA58df0v1wyqFink-07M",
			"dist/node/esm/runtime/ciphers.js": "164 HUMzcSHwjO00NC4WyIsRonw3twhi2jrVJ04fWQk5HR8",
			"dist/node/esm/runtime/decrypt.js": "3488 TFkLYHyiQ7tL3KPi92kuiLNtXp3EYbk9tY3snmP007k",
			"dist/node/esm/runtime/digest.js": "146 odaY6KrgUxhTSvAOIPrvUqKQK_A1fOwT_RRzgzgyGvo",
			"dist/node/esm/runtime/dsa_digest.js": "636 3GNRE7SRaKsxdoz-w_zww563gsIf7Gect-Q_pcEgbuc",
			"dist/node/esm/runtime/ecdhes.js": "2457 2UNFj3pY2vgg1k69WCUhijvtdMzQfAfqt-7N1gYmhhA",
			"dist/node/esm/runtime/encrypt.js": "2890 8OgprJ17CW7goGYwWe2RDuAgxlO-FXJIlBIXiss6NQg",
			"dist/node/esm/runtime/fetch_jwks.js": "1292 8LbvjzqoSz2DOG7STeinp6aSz_30QFyp5JwEpQ9sOi8",
			"dist/node/esm/runtime/generate.js": "3565 gO3VhWNU5KSOQQYWgNqapyWCsDASb4pJt13gtYngeH4",
			"dist/node/esm/runtime/get_named_curve.js": "1821 OMhnV91b0KxE-1mp950RKlACihGMF4sGEutUWkuxhss",
			"dist/node/esm/runtime/get_sign_verify_key.js": "988 iuVkLBzv-EM8cFAKgYMiU-G_WhNAnsjpr79_36JKDP0",
			"dist/node/esm/runtime/hmac_digest.js": "406 kFcPq_s0-td-Pk0emsLJl2VZffCmBjroTtlkr3XvVlE",
			"dist/node/esm/runtime/is_key_like.js": "295 -Fj58E0CsNqSttqK3xst_tY1tvFwjFcihOhHK8a61ko",
			"dist/node/esm/runtime/is_key_object.js": "88 _0oyFSHsUmlXktqaiJvuMQDdoLNEwAs0oqY9r-TOJjE",
			"dist/node/esm/runtime/jwk_to_key.js": "247 ZPOnSqvpqHmtg6qNoBKWHnDTyVhg96ceLGhTLRp-DGs",
			"dist/node/esm/runtime/key_to_jwk.js": "1154 diQv_H6es6XOXDcFN-xYIeebaJ3MJE4Sw4Uuk5ErRio",
			"dist/node/esm/runtime/node_key.js": "4323 e-4M2vE2Q8yJGmlLkVbLARAKJvSgCXW9xgNdJDEiQ1Q",
			"dist/node/esm/runtime/normalize_key.js": "19 RQ8K9PTB7MTHGA8uNkyKWb_tad01D7a0e86GQcKjd4Y",
			"dist/node/esm/runtime/pbes2kw.js": "1854 wLH0KJMcWAWnKnRaPTIg-Jh8RbyADj74O-06hzXHL4U",
			"dist/node/esm/runtime/random.js": "57 j8WnmUUoY6BKev6POhUGZ8C8065J0Ds_8tJs2WC5514",
			"dist/node/esm/runtime/rsaes.js": "2363 9IeiwQCNJ0PBpyDApa7nsDnekce6aFgYm_Zxls7n-bY",
			"dist/node/esm/runtime/runtime.js": "30 cW3FEEca2sBuwBeOmt3H5Tbb3XtSrBQJSpcdCfZjIz0",
			"dist/node/esm/runtime/sign.js": "623 F8VySUrUVr7trhERu2AB_9NfkAxz9UaOJoeTOPeCxQU",
			"dist/node/esm/runtime/timing_safe_equal.js": "117 LFA09fsyLmipqPDJL5prFHPuwKLRa6-favyWfwuVrnc",
			"dist/node/esm/runtime/verify.js": "883 EquM-iRB73D4RdbPthWo30JplMCwPrjvBFKyT7G_Mfs",
			"dist/node/esm/runtime/webcrypto.js": "201 V0IlT-YesWPYJHKjql0JyI3g0zOWWQgfog2P3iZQQH4",
			"dist/node/esm/util/base64url.js": "134 0p_qNZgF4JhwLcEqKAeuN-kx5AWUunOJSNv9KAYZ7lU",
			"dist/node/esm/util/decode_jwt.js": "1106 WOeRUG4MnLTec6wWhSMxpB7SbX1pdcfa1SnlnWMWyAg",
			"dist/node/esm/util/decode_protected_header.js": "1064 TCmvOnCiaHLk5BL_QjDsFdzq-4onAFpgb40VxFmMICw",
			"dist/node/esm/util/errors.js": "3286 5WfCMhNktaDZREFrLZJrWwZ0d1u81mkLF-Dx0knbWiU",
			"dist/node/esm/util/runtime.js": "65 neeMdYEH007_cPMHZaH_6GAgbqDAahFjP-0OUYfe16U",
			"package.json": "15306 PLD3NnS1C06Z81yIPhDJ5UHjuNIDaIJTeVFVR68dgE0"
		}
	},
	"json-bigint": {
		"version": "1.0.0",
		"integrity": "sha512-SiPv/8VpZuWbvLSMtTDU8hEfrZWg/mH/nV/b4o0CYbSxu1UIQPLdwKOCIyLQX+VIPO5vrLX3i8qtqFyhdPSUSQ==",
		"tarballBytes": 11238,
		"unpackedBytes": 43520,
		"needs": ["bignumber.js"],
		"files": {
			"LICENSE": "1081 3vgsCF0F55X-apy1twxI4CIhI1WvwOkdTeBHyt4o3wY",
			"index.js": "409 61C69Eien5STRzOOyO1mlASiutb0ENeqkNgMlYmQgKI",
			"lib/parse.js": "12834 oNN62lr1mPQoXkZev0KO8D1XAwWiQ3qgzSZThhBhzE8",
			"lib/stringify.js": "13501 BOTXNFWQF7vLJZsB4EM098jM2ZGymngzqr__Xnr19yg",
			"package.json": "683 HDsHzkZVIRJgaSLweCsxY4NSmz2pNdY3wGBss4qMqlo"
		}
	},
	"json-with-bigint": {
		"version": "3.5.12",
		"integrity": "sha512-uwbF/wSSuOgC7qqlq27Xp5B6a2MHVug3t0idZdTqu0JnlFvgJuH7ju+KAk/J06C7GfhoYy2gnb9wz2INqcne7w==",
		"tarballBytes": 20336,
		"unpackedBytes": 87040,
		"needs": [],
		"files": {
			"LICENSE": "1071 vqjlgRIZNBdmdgltl0X3Gme8L4_h1VeboKl3x4kCvuo",
			"json-with-bigint.cjs": "18446 tOJbWW-YQj1x0eMG_lXSB4g33rvW3oZeqJ1UhcIrjr0",
			"json-with-bigint.js": "18263 WUoUOccL29HVGiGGan2E8MOZLtZnUA3fZKeIaMQvT9Y",
			"package.json": "900 ClWh1KsniZiSvqqztPjf2PImeL78sGAVBjaiiKsejas",
			"tsconfig.json": "155 HP9ypWHQE0EMoUWDKhmfZxQXeVCMo963EpJK2WNUvzo"
		}
	},
	"jsonwebtoken": {
		"version": "9.0.3",
		"integrity": "sha512-MT/xP0CrubFRNLNKvxJ2BYfy53Zkm++5bX9dtuPbqAeQpTVe0MQTFhao8+Cp//EmJp244xt6Drw/GVEGCUj40g==",
		"tarballBytes": 12253,
		"unpackedBytes": 55808,
		"needs": [
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
		],
		"files": {
			"LICENSE": "1121 IUTraJTLRA_eays6quO2F8jx3JuxmBMHnc9i7GxRcEI",
			"decode.js": "767 MvpJuk2k4ut1-RqEOF2HGGYP5bURku0xfGFhtdcqSok",
			"index.js": "276 quRgs_CPP4scsinuIm-whFQP7AS23cj8AUYwaOv0t94",
			"lib/JsonWebTokenError.js": "428 Nf22jepjJ3nF-ljyJf0C1lptjhWgBJKKGLSHJNpCNCg",
			"lib/NotBeforeError.js": "362 fn3hTRb8nDCMU9QwMwnk-SQRbUcP_sjpFDYGQ4Lflco",
			"lib/TokenExpiredError.js": "395 ulrBEzu9HbPrwpfwRleyVilHcfFoikJYir697xcvXHA",
			"lib/asymmetricKeyDetailsSupported.js": "99 qlzj17KWeTr1dDg2JmtBwiX1PtNiL7k1R7Nwh2v9aGM",
			"lib/psSupported.js": "107 Qi_WFwhZKdp40cSy1GGK-BvsIxv_xjUwEFa0vQmhGyE",
			"lib/rsaPssKeyDetailsSupported.js": "99 r_wuDffokotSwqMHjPKzFUG8Oddk3fu9UEe7cLPSFH8",
			"lib/timespan.js": "412 Mo-QqaAwxNYxWcdRI-Z5yA6FHqnqcy1_M0Xbf0zVGdc",
			"lib/validateAsymmetricKey.js": "2238 RsIJ2T9gEUHBXtTFuRpNV0IEjyv70E0aqlgxwD8rhWs",
			"package.json": "1428 Okna2pEDSZIPiRIiVJV_GNO4hxWbDLFKZyy1uoX-0X4",
			"sign.js": "9350 AHec8lwXnIn_NZpVRN6kGFDvscIn9cCBysBM9jf_U6g",
			"verify.js": "8612 -gHbKW36VYW_97CXGH72X8sBfWNquZAHmetT4KzuC4U"
		}
	},
	"jsonwebtoken/node_modules/ms": {
		"version": "2.1.3",
		"integrity": "sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==",
		"tarballBytes": 2967,
		"unpackedBytes": 10752,
		"needs": [],
		"files": {
			"index.js": "3024 5fC2qUapsrNWooVXcoQQcX31TqL1me22GfmDnfa3sOk",
			"license.md": "1079 FmL66bUxTRHPUShOLc0fAGo1T3ND8IcSpzD8_5o1mAE",
			"package.json": "732 GmtNlzl5DAuUq5bIzAUH4oHBZMMR_0-_Xlf7jSYpC0A"
		}
	},
	"jwa": {
		"version": "2.0.1",
		"integrity": "sha512-hRF04fqJIP8Abbkq5NKGN0Bbr3JxlQ+qhZufXVr0DvujKy93ZCbXZMHDL4EOtodSbCWxOqR8MS1tXA5hwqCXDg==",
		"tarballBytes": 4720,
		"unpackedBytes": 19456,
		"needs": [
			"buffer-equal-constant-time",
			"ecdsa-sig-formatter",
			"safe-buffer"
		],
		"files": {
			"LICENSE": "1068 MyAxn4pfQrxCVOZUceynpepNyMiDxMJLSGjjaxSJC88",
			"index.js": "6800 RHAMchFjXEi6_ABIwIDVw9ROsxhqV9uYfl8ANws_aLQ",
			"package.json": "749 U2EPoBQ8LN750oDgwCnt7faIkwZINY1PPjWggddSGdg"
		}
	},
	"jws": {
		"version": "4.0.1",
		"integrity": "sha512-EKI/M/yqPncGUUh44xz0PxSidXFr/+r0pA70+gIYhjv+et7yxM+s29Y+VGDkovRofQem0fs7Uvf4+YmAdyRduA==",
		"tarballBytes": 6190,
		"unpackedBytes": 28160,
		"needs": ["jwa", "safe-buffer"],
		"files": {
			"LICENSE": "1068 MyAxn4pfQrxCVOZUceynpepNyMiDxMJLSGjjaxSJC88",
			"index.js": "609 UrOsfpZ17Y71ocpIZ58NDafh9GOeKXpQPJtUGEZwTFI",
			"lib/data-stream.js": "1242 IbKL9w93GFYiO49IxWOsb38BWO7-fKWVXe3BIvkB-iA",
			"lib/sign-stream.js": "2416 dbt3jtVxRunuGzywI1u794wXv8HoXTSQOpBntBIHt-U",
			"lib/tostring.js": "262 9WS4eCIZNecuBcrz-8SD1EVQ8QlYFE0A-yZlvq53G_w",
			"lib/verify-stream.js": "3479 7p2HmlTS78EXT2etiuVw0Pf6wmoFvXC5LIKBc7NEn-8",
			"package.json": "671 qTQ4n1PirIkJ1TmUEMHt4-NTl76en1Ib3iW2Hh_uCy8"
		}
	},
	"lodash.includes": {
		"version": "4.3.0",
		"integrity": "sha512-W3Bx6mdkRTGtlJISOvVD/lbqjTlPPUDTMnlXZFnVwi9NKJ6tiAk6LVdlhZMm17VZisqhKcgzpO5Wz91PCt5b0w==",
		"tarballBytes": 6191,
		"unpackedBytes": 25600,
		"needs": [],
		"files": {
			"LICENSE": "1951 _9izOzVFhfTOEZ8ZxTcoKB5IqXsHRJHra_bVxf8wUnI",
			"index.js": "18716 gzGO9Ucf-kRNRCq1XiTMt3JnH7_MPklO0sMnFehevo4",
			"package.json": "749 R1NB1KjrY87iltC-PQGAvPNzHSuYN9O6dCgARLwej0g"
		}
	},
	"lodash.isboolean": {
		"version": "3.0.3",
		"integrity": "sha512-Bz5mupy2SVbPHURB98VAcw+aHh4vRV5IPNhILUCsOzRmsTmSQ17jIuqopAentWoehktxGd9e/hbIXq980/1QJg==",
		"tarballBytes": 2109,
		"unpackedBytes": 8192,
		"needs": [],
		"files": {
			"LICENSE": "1233 JaOZ1KQvQZRFEBCSofw_m0v-BtYU-EEoIi1546IQX-c",
			"index.js": "1819 j-5I_Vuv0lLPFs7Mxv4NPeFPkb25nqFyh8X9KviGsNE",
			"package.json": "746 LrIaaeWTTSQLX5tzHrCIZGxJbgJVZnq4UvzjLoIEjS4"
		}
	},
	"lodash.isinteger": {
		"version": "4.0.4",
		"integrity": "sha512-DBwtEWN2caHQ9/imiNeEA5ys1JoRtRfY3d7V9wkqtbycnAmTvRRmbHKDV4a0EYc678/dia0jrte4tjYwVBaZUA==",
		"tarballBytes": 3464,
		"unpackedBytes": 12800,
		"needs": [],
		"files": {
			"LICENSE": "1951 _9izOzVFhfTOEZ8ZxTcoKB5IqXsHRJHra_bVxf8wUnI",
			"index.js": "6036 8I053pRwDR0jPvb8fc5FiwlZ3_AG6XofBxs8M_TtFjE",
			"package.json": "752 ckc0a4L5ArFdJpg2DUWvXftRZPYovcV7g8mWuTmidAg"
		}
	},
	"lodash.isnumber": {
		"version": "3.0.3",
		"integrity": "sha512-QYqzpfwO3/CWf3XP+Z+tkQsfaLL/EnUlXWVkIk5FUPc4sBdTehEqZONuyRt2P67PXAk+NXmTBcc97zw9t1FQrw==",
		"tarballBytes": 2187,
		"unpackedBytes": 8192,
		"needs": [],
		"files": {
			"LICENSE": "1233 JaOZ1KQvQZRFEBCSofw_m0v-BtYU-EEoIi1546IQX-c",
			"index.js": "2025 ivB1RyWbGp-dVeXpIJJCKVztI6Y9-fbA1vPFjZEzCd4",
			"package.json": "743 c7YwK-xYFdYJ5DS0QL2OzUXT1xtlDA3ojUAMqxOJEAA"
		}
	},
	"lodash.isplainobject": {
		"version": "4.0.6",
		"integrity": "sha512-oSXzaWypCMHkPC3NvBEaPHf0KsA5mvPrOPgQWDsbg8n7orZ290M0BmC/jgRZ4vcJ6DTAhjrsSYgdsW/F+MFOBA==",
		"tarballBytes": 3031,
		"unpackedBytes": 10752,
		"needs": [],
		"files": {
			"LICENSE": "1951 _9izOzVFhfTOEZ8ZxTcoKB5IqXsHRJHra_bVxf8wUnI",
			"index.js": "3673 D4NZ2l14MCBLhdWvxsYyHqNa3udrYAUxQYOCkwy5Dbo",
			"package.json": "764 x2SIuDGtZd-jo-USAcnrIZMxO6G-4FutkQ6cb6YTvNc"
		}
	},
	"lodash.isstring": {
		"version": "4.0.1",
		"integrity": "sha512-0wJxfxH1wgO3GrbuP+dTTk7op+6L41QCXbGINEmD+ny/G/eCqGzxyCsh7159S+mgDDcoarnBw6PC1PS5+wUGgw==",
		"tarballBytes": 2177,
		"unpackedBytes": 8704,
		"needs": [],
		"files": {
			"LICENSE": "1233 JaOZ1KQvQZRFEBCSofw_m0v-BtYU-EEoIi1546IQX-c",
			"index.js": "2302 2XSoQ0zkCghLICaP0rWkAWFZeWHePMlnm2i0B_XLELI",
			"package.json": "743 b7O7E-LXeySSafmznTvQYpIGzMtEvwSWhkOklniILQ4"
		}
	},
	"lodash.once": {
		"version": "4.1.1",
		"integrity": "sha512-Sb487aTOCr9drQVL8pIxOzVhafOjZN9UU54hiN8PU3uAiSV7lx1yYNpbNmex2PK6dSJoNTSJUUswT651yww3Mg==",
		"tarballBytes": 3903,
		"unpackedBytes": 13824,
		"needs": [],
		"files": {
			"LICENSE": "1951 _9izOzVFhfTOEZ8ZxTcoKB5IqXsHRJHra_bVxf8wUnI",
			"index.js": "7094 BCQGnBfMcCtDnbm8JTAr8Kp8kDfzv-Ktx46-7GavTcU",
			"package.json": "737 dwJEj0nTkLNe3-CV2qi9aEq6QAaeA1nCus95YG0UaOA"
		}
	},
	"lru-cache": {
		"version": "10.4.3",
		"integrity": "sha512-JNAzZcXrCt42VGLuYz0zfAzDfAvJWW6AfYlDBQyDV5DClI2m5sAmK+OIO7s59XfsRsWHp02jAJrRadPRGTt6SQ==",
		"tarballBytes": 181128,
		"unpackedBytes": 819712,
		"needs": [],
		"files": {
			"LICENSE": "775 RR7AfuucThuG3pq9qkJkYqi-SPiH7HQhzwu7nHaVVas",
			"dist/commonjs/index.js": "55020 dd1BkFxmJiHQL8bz9sbWeDQv39h9MtbKvQr6sbF5Oj4",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"package.json": "2827 p-BXlKXcgd_Hmg8YbFIZ9ELy9zWwij6bkaulmDO63C0"
		}
	},
	"make-fetch-happen": {
		"version": "14.0.3",
		"integrity": "sha512-QMjGbFTP0blj97EeidG5hk/QhKQ3T4ICckQGLgz38QF7Vgbk6e6FTARN8KhKxyBbWn8R0HU+bnw8aSoFPD4qtQ==",
		"tarballBytes": 16391,
		"unpackedBytes": 64512,
		"needs": [
			"@npmcli/agent",
			"cacache",
			"http-cache-semantics",
			"minipass",
			"minipass-fetch",
			"minipass-flush",
			"minipass-pipeline",
			"negotiator",
			"proc-log",
			"promise-retry",
			"ssri"
		],
		"files": {
			"LICENSE": "765 qAbiEADuYM_WSm8UFvKcdVK0g0cBl06GwBVvmcDN2AY",
			"lib/cache/entry.js": "16421 xEjR0WAa0uyZwpY_xN0JOlfYhP9OoIm7CKBUltAQFcc",
			"lib/cache/errors.js": "284 XoqR-egB6euB4AxSRRx_5ONUZ0zdZxcTKZ85LdyP8yQ",
			"lib/cache/index.js": "1792 uaR-YEudbskhHlEpY2unNmxAjAdOodS4yFnPIhw0cHE",
			"lib/cache/key.js": "430 rn2os_vCgjkfxw34piXedlBi-VX8hVh-V1R5y-nDOts",
			"lib/cache/policy.js": "4527 IBTPVJ_OuICMuoHodgMVuQYPUCtsYrfLeeGwJKveVMM",
			"lib/fetch.js": "3947 fVe_1lamripTc4-z8lNl0HTZy3NkeUAFvHAxf_K_geg",
			"lib/index.js": "1173 xvoH4yRJj3u9BemIknkBhlVr9VxiZdDAf0WQCmlBpXw",
			"lib/options.js": "1688 sGejVmzwPZpMx3R477iMKz2MxAgaMRsq6epnpQC_PA4",
			"lib/pipeline.js": "1114 CCu3ycfwIMgWwlgv5DbJkrmFHgcnM5cjM3tYDW9sFwc",
			"lib/remote.js": "4785 yVH8ii0X9GnJxqAbv3dHzzCV_UlY0p0oS2Ml61cXCLs",
			"package.json": "1763 J5tlOzx5Ku-5zvTwgidHpdgcH9E1vJK8ElERLdxpW4Q"
		}
	},
	"mime": {
		"version": "3.0.0",
		"integrity": "sha512-jSCU7/VB1loIWBZe14aEYHU/+1UMEHoaO7qxCOVJOw9GgH72VAWppxNcjU+x9a2k3GSIBXNKxXQFqRvvZ7vr3A==",
		"tarballBytes": 18690,
		"unpackedBytes": 69632,
		"needs": [],
		"files": {
			"LICENSE": "1098 jyZYwDQixAiyss5NFR3sw7Gm_T2G5cqUM3d7zNzfdaI",
			"Mime.js": "2892 lIJBGiflbmnp_1rgd7JfZMOHaK4misB6t0qYlrWCtqk",
			"index.js": "127 ezXms7mBtJi2KGC5kGORZ3KnoZkSWGbUWT25UrocFLk",
			"lite.js": "101 6oPc1_wLisRo8Bs6DQGd-FSpr7uJZaf_x5d1tk-jojk",
			"package.json": "1115 0OYndKXMqOydzF6f7L9EdIBYZqNmc3trsYdWENFJ6HE",
			"types/other.js": "25894 7g5lzf3m5JK-nFLjW__L4OD9mlvhoY-6p8u8e5tAaTQ",
			"types/standard.js": "9530 cKqm-cG3yvONsu_xOEBpETaHKbjftHj-cAeORuwYJLw"
		}
	},
	"minimatch": {
		"version": "10.2.6",
		"integrity": "sha512-vpLQEs+VLCr1nU0BXS07maYoFwlDAH0gngQuuttxIwutDFEMHq2blX+8vpgxDdK3J1PwjCJiep77OitTZ4Ll1A==",
		"tarballBytes": 117068,
		"unpackedBytes": 577536,
		"needs": ["brace-expansion"],
		"files": {
			"LICENSE.md": "1550 LHxdIu1ajuloxkdXcQl5r813Q4xItKJluU5hW6vYqQE",
			"dist/commonjs/assert-valid-pattern.js": "492 _NOw5u_uZ7ESSYBMxkv00iyIM5VJH3m_tISGnWGCNgA",
			"dist/commonjs/ast.js": "30650 ZO7y7Amyi6Lbh6RhEa2H4eVsc7YDuvbehqEutbWR8yQ",
			"dist/commonjs/brace-expressions.js": "5743 EgVKYvoyNiAnuBA4ltKNZa2tQS77KkHwGvLi50ALv5o",
			"dist/commonjs/escape.js": "1253 VLV_j1DI6DTzWjDBhIrD95rPjdhYlFBfBGr685ZeY6A",
			"dist/commonjs/index.js": "45140 0iT3HyDXwgb8xbfp90cyTHaYNFoLLCjXF92c9pgwZ4M",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"dist/commonjs/unescape.js": "1390 vsG7RIOiwyVZmUndZmi1t9qi3L4EbFoJiZvIxbUcCME",
			"package.json": "1812 u4R7okCQnJo21OrrTg79w-MRgq7vIIwWESWaSPKC6nU"
		}
	},
	"minipass": {
		"version": "7.1.3",
		"integrity": "sha512-tEBHqDnIoM/1rXME1zgka9g6Q2lcoCkxHLuc7ODJ5BxbP5d4c2Z5cGgtXAku59200Cx7diuHTOYfSBD8n6mm8A==",
		"tarballBytes": 83605,
		"unpackedBytes": 377856,
		"needs": [],
		"files": {
			"LICENSE.md": "1552 ihrxQP379a_T3yf35mL5icW5Y6MAAg36_OQgM8rp4AQ",
			"dist/commonjs/index.js": "34050 CF3JdH8PSyihljU983AuL_jPC8iDoCN43wYlJafPmjg",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"package.json": "1904 uKsRYYfV6TddSU8XQ364YsvuSzKcIfFUEsalFw7C9Vw"
		}
	},
	"minipass-collect": {
		"version": "2.0.1",
		"integrity": "sha512-D7V8PO9oaz7PWGLbCACuI1qEOsq7UKfLotx/C0Aet43fCUB/wfQ7DYeq2oR/svFJGYDHPr38SHATeaj/ZoKHKw==",
		"tarballBytes": 2094,
		"unpackedBytes": 8704,
		"needs": ["minipass"],
		"files": {
			"LICENSE": "775 tjBlHzTQ4ChOqUBgG74KWPMGrX6YGeNR2d-rgS-NDzg",
			"index.js": "1994 VUuGsd6AjYYpUeLPqFYaQCRnTpuTe-LZOdO2oIQyxvw",
			"package.json": "688 BCq4JsVECn0Bocr65ExUhAYYMZ4uZO1A3wBsVCsHaPg"
		}
	},
	"minipass-fetch": {
		"version": "4.0.1",
		"integrity": "sha512-j7U11C5HXigVuutxebFadoYBbd7VSdZWggSe64NVdvWNBqGAiXPL2QVCehjmw7lY1oF9gOllYbORh+hiNgfPgQ==",
		"tarballBytes": 13592,
		"unpackedBytes": 55808,
		"needs": [
			"minipass",
			"minipass-sized",
			"minizlib"
		],
		"files": {
			"LICENSE": "1308 He3ub4T1h1zk3DmNTXZydOuVKkPP1RCmrahWsu00dHI",
			"lib/abort-error.js": "362 vu9Q_qFsdegpu1KI6BNdDI1enBQlwSOXjdOKJ1SvwAc",
			"lib/blob.js": "2334 9Ty4E8f4FZ-xC6_IogGBxleX3tItXjUFEasvhHstuGE",
			"lib/body.js": "10548 0VI59QggONGCgQWrxdIOXfaYbLnoPWglsBfWCBfFQMc",
			"lib/fetch-error.js": "713 DvdsguExZN7tuUaFsOh4ETb35ZZCH14p9HhU8mhjCyA",
			"lib/headers.js": "6547 JafMO7fGtKZPHtg53QipzEFyzLANXAoCWcwI7MYXfcA",
			"lib/index.js": "13156 smOhOqL3GtgIBLPaRQgNRVI2EOZU7e1KAAjfIiYY59Y",
			"lib/request.js": "7173 N9R60PPX-R7Fa0GHR10_ohjB-tVfeTNLFxIzN_pbjag",
			"lib/response.js": "1952 XKickwWDyg094GbntYymzVf9knGlyl_zDNKucIXWrHo",
			"package.json": "1745 deHSH-QlPGoBsBLjR5AM9EwT8P9UGl4AD_kw-qUE2Es"
		}
	},
	"minipass-flush": {
		"version": "1.0.7",
		"integrity": "sha512-TbqTz9cUwWyHS2Dy89P3ocAGUGxKjjLuR9z8w4WUTGAVgEj17/4nhgo2Du56i0Fm3Pm30g4iA8Lcqctc76jCzA==",
		"tarballBytes": 2191,
		"unpackedBytes": 8704,
		"needs": ["minipass-flush/node_modules/minipass"],
		"files": {
			"LICENSE.md": "1552 ihrxQP379a_T3yf35mL5icW5Y6MAAg36_OQgM8rp4AQ",
			"index.js": "1011 VtDfvSrLr_16WS6yUTDu1KsSvBwQhEZ3sthp1ZksNqk",
			"package.json": "858 AOttanailljFa_wHn55ewAiua6E2uDRnd3lIKAB3GFw"
		}
	},
	"minipass-flush/node_modules/minipass": {
		"version": "3.3.6",
		"integrity": "sha512-DxiNidxSEK+tHG6zOIklvNOwm3hvCrbUrdtzY74U6HKTJxvIDfOUL5W5P2Ghd3DTkhhKPYGqeNUIh5qcM4YBfw==",
		"tarballBytes": 15335,
		"unpackedBytes": 53248,
		"needs": ["minipass-flush/node_modules/yallist"],
		"files": {
			"LICENSE": "787 paEQ61JL8yF5WOQFteNBEnfpFaL1kCwzA0iHcAAzflM",
			"index.js": "16631 28UiDEvItHDanI5WG2pTgs8_qdzZfKzpVaxv00onlww",
			"package.json": "1187 6Z9rZ7puXNpDjvt6I905nuXCBwr2nOd3INld5ftCkh4"
		}
	},
	"minipass-flush/node_modules/yallist": {
		"version": "4.0.0",
		"integrity": "sha512-3wdGidZyq5PB084XLES5TpOSRA3wjXAlIWMhum2kRcv/41Sn2emQ0dycQW4uZXLejwKvg6EsvbdlVL+FYEct7A==",
		"tarballBytes": 4494,
		"unpackedBytes": 19968,
		"needs": [],
		"files": {
			"LICENSE": "765 TsPUxmzYf1yNitkRsQ-ZvyfLAM38_4JiGVbjeRhrAWs",
			"iterator.js": "207 0CRR-jlt5_nsk8xvs7B6qnvmN6yzQJqd3r0cLeknnBo",
			"package.json": "652 xWtgS86BRSAQVznpVZFC6p1EF0VOu5M_1Wh8odjYm9U",
			"yallist.js": "8411 aaEPcm0m-NgEo96urInwEG3foD1XbROXEAL__I8OilY"
		}
	},
	"minipass-pipeline": {
		"version": "1.2.4",
		"integrity": "sha512-xuIq7cIOt09RPRJ19gdi4b+RiNvDFYe5JH+ggNvBqGqpQXcru3PcRmOZuHBKWK1Txf9+cQ+HMVN4d6z46LZP7A==",
		"tarballBytes": 3001,
		"unpackedBytes": 11264,
		"needs": ["minipass-pipeline/node_modules/minipass"],
		"files": {
			"LICENSE": "765 TsPUxmzYf1yNitkRsQ-ZvyfLAM38_4JiGVbjeRhrAWs",
			"index.js": "3412 Perc0n-Uuk6_9a_8qqpSQe9EFETpFp1sN6wGnGsAjPE",
			"package.json": "588 wg8FnKYBKvWj0lWUjHqx_MwGrR0AGcZpsIuiUc1LKB0"
		}
	},
	"minipass-pipeline/node_modules/minipass": {
		"version": "3.3.6",
		"integrity": "sha512-DxiNidxSEK+tHG6zOIklvNOwm3hvCrbUrdtzY74U6HKTJxvIDfOUL5W5P2Ghd3DTkhhKPYGqeNUIh5qcM4YBfw==",
		"tarballBytes": 15335,
		"unpackedBytes": 53248,
		"needs": ["minipass-pipeline/node_modules/yallist"],
		"files": {
			"LICENSE": "787 paEQ61JL8yF5WOQFteNBEnfpFaL1kCwzA0iHcAAzflM",
			"index.js": "16631 28UiDEvItHDanI5WG2pTgs8_qdzZfKzpVaxv00onlww",
			"package.json": "1187 6Z9rZ7puXNpDjvt6I905nuXCBwr2nOd3INld5ftCkh4"
		}
	},
	"minipass-pipeline/node_modules/yallist": {
		"version": "4.0.0",
		"integrity": "sha512-3wdGidZyq5PB084XLES5TpOSRA3wjXAlIWMhum2kRcv/41Sn2emQ0dycQW4uZXLejwKvg6EsvbdlVL+FYEct7A==",
		"tarballBytes": 4494,
		"unpackedBytes": 19968,
		"needs": [],
		"files": {
			"LICENSE": "765 TsPUxmzYf1yNitkRsQ-ZvyfLAM38_4JiGVbjeRhrAWs",
			"iterator.js": "207 0CRR-jlt5_nsk8xvs7B6qnvmN6yzQJqd3r0cLeknnBo",
			"package.json": "652 xWtgS86BRSAQVznpVZFC6p1EF0VOu5M_1Wh8odjYm9U",
			"yallist.js": "8411 aaEPcm0m-NgEo96urInwEG3foD1XbROXEAL__I8OilY"
		}
	},
	"minipass-sized": {
		"version": "1.0.3",
		"integrity": "sha512-MbkQQ2CTiBMlA2Dm/5cY+9SWFEN8pzzOXi6rlM5Xxq0Yqbda5ZQy9sU75a673FE9ZK0Zsbr6Y5iP6u9nktfg2g==",
		"tarballBytes": 30780,
		"unpackedBytes": 130048,
		"needs": ["minipass-sized/node_modules/minipass"],
		"files": {
			"LICENSE": "765 TsPUxmzYf1yNitkRsQ-ZvyfLAM38_4JiGVbjeRhrAWs",
			"index.js": "1785 IciQTRzmlgNivGqnJh47NxuPIDtg_MV-G1SnAelux30",
			"package-lock.json": "117102 nnx_v9Aambi84g866RCLyZYtnNW6a4vX8uwclG5lqHA",
			"package.json": "831 VbM3WCxBklKPGe6iq6v3exj-KtoV80ayWiwdJ2_sGCs"
		}
	},
	"minipass-sized/node_modules/minipass": {
		"version": "3.3.6",
		"integrity": "sha512-DxiNidxSEK+tHG6zOIklvNOwm3hvCrbUrdtzY74U6HKTJxvIDfOUL5W5P2Ghd3DTkhhKPYGqeNUIh5qcM4YBfw==",
		"tarballBytes": 15335,
		"unpackedBytes": 53248,
		"needs": ["minipass-sized/node_modules/yallist"],
		"files": {
			"LICENSE": "787 paEQ61JL8yF5WOQFteNBEnfpFaL1kCwzA0iHcAAzflM",
			"index.js": "16631 28UiDEvItHDanI5WG2pTgs8_qdzZfKzpVaxv00onlww",
			"package.json": "1187 6Z9rZ7puXNpDjvt6I905nuXCBwr2nOd3INld5ftCkh4"
		}
	},
	"minipass-sized/node_modules/yallist": {
		"version": "4.0.0",
		"integrity": "sha512-3wdGidZyq5PB084XLES5TpOSRA3wjXAlIWMhum2kRcv/41Sn2emQ0dycQW4uZXLejwKvg6EsvbdlVL+FYEct7A==",
		"tarballBytes": 4494,
		"unpackedBytes": 19968,
		"needs": [],
		"files": {
			"LICENSE": "765 TsPUxmzYf1yNitkRsQ-ZvyfLAM38_4JiGVbjeRhrAWs",
			"iterator.js": "207 0CRR-jlt5_nsk8xvs7B6qnvmN6yzQJqd3r0cLeknnBo",
			"package.json": "652 xWtgS86BRSAQVznpVZFC6p1EF0VOu5M_1Wh8odjYm9U",
			"yallist.js": "8411 aaEPcm0m-NgEo96urInwEG3foD1XbROXEAL__I8OilY"
		}
	},
	"minizlib": {
		"version": "3.1.0",
		"integrity": "sha512-KZxYo1BUkWD2TVFLr0MQoM8vUUigWD3LlD83a/75BqC+4qE0Hb1Vo5v1FgcfaNXvfXzr+5EhQ6ing/CaBijTlw==",
		"tarballBytes": 18461,
		"unpackedBytes": 136192,
		"needs": ["minipass"],
		"files": {
			"LICENSE": "1339 3wVpegS4mXx51COTBTTlnMGIKPbiLQyMLWL8vqHE9Qs",
			"dist/commonjs/constants.js": "4299 FXStZW5y1ZWY8f1Evy0kL_V9BevSfN8Xe1BOJLPmT98",
			"dist/commonjs/index.js": "14870 FUW4V-Wll6T7kpTlBA-Ljj8gflOQH5Nd4rE1pCAKu78",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"package.json": "1842 Pjsgb5TzvURPGP7YR9jK6suEklxiiuPYeAW8HdbExHA"
		}
	},
	"negotiator": {
		"version": "1.1.0",
		"integrity": "sha512-NMPBRMJgiQHjbd8phG3Vebdx4kZ1H121rbl5IkMqeOsahptB9BKo/d7oJ3zTXqTgagn2bWlNSXkh0QUGM31RYg==",
		"tarballBytes": 5630,
		"unpackedBytes": 32256,
		"needs": ["negotiator/node_modules/content-type"],
		"files": {
			"LICENSE": "1177 VT1NIAKaJOMVtCihpUqeEJ6qNA8ulYpPUKkjYsLEBws",
			"index.js": "2516 VaQHMwLvHlgadAJ9qgVNU6uKG4oMQlUeC1BpmmwN4lQ",
			"lib/accept.js": "969 Fg0TkgehLrtuEFHY5mAO-sE8hDFLMJktwL4JHQw2zPs",
			"lib/charset.js": "2713 PdxFb2n6TYyRHsOVPXfxuAaG8cGGhuKPbqck8eUdrhs",
			"lib/encoding.js": "3794 1C6Qnive-NnhOGVGtyQo-24moXQ8oNJPAE_xW7-CWHs",
			"lib/language.js": "3240 8jo4djVZZSAtFsqaZVRi_-63uezWpNz1I6tn-CIwuaw",
			"lib/mediaType.js": "3436 tQ7K3X4DDw4CTIdaxaSpfqYgeYVu1DMJuk_s7PJX4EU",
			"package.json": "1232 K8Fk2xmsoeevlntyEffXKJQPSP8i1WqnW-WH87sT7lY"
		}
	},
	"negotiator/node_modules/content-type": {
		"version": "2.1.0",
		"integrity": "sha512-mj7UPXE0jaqaOsukNZRUEfEi2AcL7C/vwmwcHV0O97eO1E1pxBZuyjlZrx5seTaNBg1U6+o35wpa35Qfcc+7ag==",
		"tarballBytes": 6227,
		"unpackedBytes": 29184,
		"needs": [],
		"files": {
			"LICENSE": "1089 JXrtmJFBCOkaM3kScntqgC7vIYJIUH90t2-v-v9Rejg",
			"dist/index.js": "5757 zDNshDRlq8vEDpsS_xfPZpMqezaFIC_HB-cSD2Dl1RA",
			"package.json": "1126 MxAnctt8g3U5W9zBHnAExZe0zb5FfY3Qri5W9aLShjc"
		}
	},
	"node-domexception": {
		"version": "1.0.0",
		"integrity": "sha512-/jKZoMpw0F8GRwl4/eLROPA3cfcXtLApP0QzLmUT/HuPCZWyB7IY9ZrMeKw2O/nFIqPQB3PVM9aYm0F312AXDQ==",
		"tarballBytes": 3614,
		"unpackedBytes": 60416,
		"needs": [],
		"files": {
			"LICENSE": "1071 jsE4b38Hiwx80lNBzYDzMt-QI3HNqfQMEOwrQAe0ILc",
			"index.js": "461 Pmoh-FcUkSEpU-rPHfQCQ3H0X0vua8oZlFBP8mY24r0",
			"package.json": "716 H_WcEat67ysvf6OT6LhxNi4huKLe-9SSKo-KUIL7-gY"
		}
	},
	"node-fetch": {
		"version": "3.3.2",
		"integrity": "sha512-dRB78srN/l6gqWulah9SrxeYnxeddIG30+GOqK/9OlLVyLg3HPnr6SqOWTWOXKRwC2eGYCkZ59NNuSgvSrpgOA==",
		"tarballBytes": 31722,
		"unpackedBytes": 120832,
		"needs": [
			"data-uri-to-buffer",
			"fetch-blob",
			"formdata-polyfill"
		],
		"files": {
			"LICENSE.md": "1090 PiwR3PPxerWFuquPq6VHcteHLxxuAmAirNS0AGZl77A",
			"package.json": "3046 BYrLwkdJAf-guVw_nQkDERQmsRi1X5KDAORI1yUvwn0",
			"src/body.js": "9850 0CCjk5-3TMCQufG7vJyRHKCLtj6k3ff35R_XqccngJ0",
			"src/errors/abort-error.js": "218 1tSQHITVNecpCiGZCjRpXjhhCznLdlb51bCfWZLWofQ",
			"src/errors/base.js": "346 2qipPhikhhBM2QRHqKV44F-ZVWMTkgIFrw_r8HONQjk",
			"src/errors/fetch-error.js": "871 APb7UmOMcYYRwl6wSDBFICYERJq-E85xNo2ooTcGGzg",
			"src/headers.js": "6932 7u2Dj3PPtZFd8kXaEclFATTRRSmsqz_6UwfEjKL5854",
			"src/index.js": "12908 4KdgYqMIYQEmGRuyiJJUcKL7hPu-XJE7REFl1k_ZxLU",
			"src/request.js": "8619 Slffxy-Y03ZG19C0ZK1hV3APyHURZhjLevQCONDLrkw",
			"src/response.js": "3433 yAqLUs8c1Jg4Kyjv-AM5EL2UGj7JD7ZOqoA1njZrxHU",
			"src/utils/get-search.js": "296 NsA7tkbxgLVVCfJ8KTIqe8x0KVIu7_wx3pL7-qbRYwA",
			"src/utils/is-redirect.js": "229 x9r3geeU321jdLFirAprahKavnF_ZSuhy7OWPoCsPl0",
			"src/utils/is.js": "2246 z_yZts-_nv5f6qmpIdTtd_7EPLfpRtrSgyLHzDAXwlw",
			"src/utils/multipart-parser.js": "9643 camOMwbjGI5NXDtrxgOGl-tmbq6DG9Fkq_WbqJgui7k",
			"src/utils/referrer.js": "11845 -qOKcZFUxZ23aJ9RQUoW4P_BDP5KAkojpKXNyuiCcrA"
		}
	},
	"once": {
		"version": "1.4.0",
		"integrity": "sha512-lNaJgI+2Q5URQBkccEKHTQOPaXdUxnZZElQTZY0MFUAuaEqe1E+Nyvgdz/aIyNi6Z9MzO5dv1H8n58/GELp3+w==",
		"tarballBytes": 1979,
		"unpackedBytes": 8192,
		"needs": ["wrappy"],
		"files": {
			"LICENSE": "765 TsPUxmzYf1yNitkRsQ-ZvyfLAM38_4JiGVbjeRhrAWs",
			"once.js": "935 Pbc-NH7L26_fjQ24UUXId-Ez9TcudnNg75DAn3CsUQM",
			"package.json": "574 M4QNdMFMlL-3XHY3R2W2NVMbHqy4jX8fLzgMlNDqEyg"
		}
	},
	"open": {
		"version": "11.0.4",
		"integrity": "sha512-++Zlftm0kVLPmzC06t6epuWmcRMDbI4z5P3NNX979WA/k23+NtSOynEGzsVfZwguKw2mi5umVgnBlJQMwRz4Pg==",
		"tarballBytes": 16949,
		"unpackedBytes": 66560,
		"needs": [
			"default-browser",
			"define-lazy-prop",
			"is-in-ssh",
			"is-inside-container",
			"powershell-utils",
			"wsl-utils"
		],
		"files": {
			"index.js": "13124 bi5MV1xeTDlgnhTvtr0vKZWPyo0LwLZ5MOE1Vh5EjXY",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "1197 yFNXZwEeTS1IPLyRRu512ajizcI3K4texfQtzugJuGo"
		}
	},
	"p-limit": {
		"version": "3.1.0",
		"integrity": "sha512-TYOanM3wGwNGsZN2cVTYPArw454xnXj5qmWF1bEoAc4+cU/ol7GVh7odevjp1FNHduHc3KZMcFduxU5Xc6uJRQ==",
		"tarballBytes": 3265,
		"unpackedBytes": 12288,
		"needs": ["yocto-queue"],
		"files": {
			"index.js": "1521 7CW3QkUN8gDSh72XkEUeID4qmQZvYVtD8DTnMa-gaX8",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "928 DehNPirVvDp7rFQ1T-bwSc57NR1n_MV-2mZg-foug7U"
		}
	},
	"p-map": {
		"version": "7.1.1",
		"integrity": "sha512-6Lh3jQPLthYujSrlw6ccWXBGZTkoTCz27Hd92g79LH/kjAbgoEu0t442cCCNbegPSJsA0lwDX8z0bcKtkpA32g==",
		"tarballBytes": 16080,
		"unpackedBytes": 72704,
		"needs": [],
		"files": {
			"index.js": "24257 zH83F87xO4TdZzxu6iU0a2-7BHhAt3_4NecY7Yetw6Q",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "993 EjOyLY6AUe2zELTPmxefBu102JKgDKBqTbJPGmjHzRw"
		}
	},
	"path-scurry": {
		"version": "1.11.1",
		"integrity": "sha512-Xa4Nw17FS9ApQFJ9umLiJS4orGjm7ZzwUrwamcGQuHSzDyth9boKDaycYdDcZDuqYATXw4HFXgaqWTctW/v1HA==",
		"tarballBytes": 101719,
		"unpackedBytes": 547328,
		"needs": ["lru-cache", "minipass"],
		"files": {
			"LICENSE.md": "1552 ihrxQP379a_T3yf35mL5icW5Y6MAAg36_OQgM8rp4AQ",
			"dist/commonjs/index.js": "66122 UO23OEWWCCC6CJfWDSOM0p9g-09--2b6fOTqF9kNcmg",
			"dist/commonjs/package.json": "25 gAWjSR232S82rGY2mGFYn5xHEj06fHHmQ_wsBhaM1Fo",
			"package.json": "2172 7aX_aDwm-IoTQZj6JwCzcavJCSxhqBR0Imvfxvk0jBQ"
		}
	},
	"powershell-utils": {
		"version": "0.2.1",
		"integrity": "sha512-C+y9x90UElAddDZmV4qOx9W53B61PO7cIqWz2dQsWlwswuq4mr8NEwytdGKboYbQlGZ3awrkTeNvcZiZNHnQ8A==",
		"tarballBytes": 4144,
		"unpackedBytes": 18944,
		"needs": [],
		"files": {
			"index.js": "2333 RNCE61eY_tpnN_f347Jg8j4bmrrNnIr0yEdT0TfA7yo",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "867 az_oTVoKwTynawPluQNy5DpZlwB6YpnCH7XCNi-nfik"
		}
	},
	"proc-log": {
		"version": "5.0.0",
		"integrity": "sha512-Azwzvl90HaF0aCz1JrDdXQykFakSSNPaPoiZ9fm5qJIMHioDZEi7OAdRwSm6rSoPtY3Qutnm3L7ogmg3dc+wbQ==",
		"tarballBytes": 3989,
		"unpackedBytes": 16384,
		"needs": [],
		"files": {
			"LICENSE": "742 3DKg3uJ14Kmu_7yXTb9ImaMNzcLl_6iTSuy2kmEGWGQ",
			"lib/index.js": "3380 a_oHRjf0_dfxErme1pOb_r7TxVvOaYIiqeveIPfzK0Q",
			"package.json": "1132 Y29BGtzKW8_snGjuOc4Y8-4A0nk027zePGY1kp-s64U"
		}
	},
	"promise-retry": {
		"version": "2.0.1",
		"integrity": "sha512-y+WKFlBR8BGXnsNlIHFGPZmyDf3DFMoLhaflAnyZgV6rG6xu+JwesTo2Q9R6XwYmtmwAFCkAk3e35jEdoeh/3g==",
		"tarballBytes": 4101,
		"unpackedBytes": 23040,
		"needs": ["err-code", "promise-retry/node_modules/retry"],
		"files": {
			"LICENSE": "1056 sTRL1468v4o1kiXsRE0DimU8al-ez0BaUNSlwR-_J9E",
			"index.js": "1378 k8G4_1_R_bFBBVc9fuwhNRiUzjxfhgkMpqM_uJ1l1Vk",
			"package.json": "843 ccKZVyUwT_qC4Dviwh6D87fAxVeEbfiKrtDyufp12RE"
		}
	},
	"promise-retry/node_modules/retry": {
		"version": "0.12.0",
		"integrity": "sha512-9LkiTwjUh6rT555DtE9rTX+BKByPfrMzEAtnlEtdEwr3Nkffwiihqe2bWADg+OQRjt9gl6ICdmB/ZFDCGAtSow==",
		"tarballBytes": 10431,
		"unpackedBytes": 47104,
		"needs": [],
		"files": {
			"License": "1139 Aa0WQnPo4JWrydvRwh4ZRZSmca99Uoy0Pue0yQO6faM",
			"index.js": "40 AD8E5ftZE2dciGrJOOm3u9M3VOsX7o8A4HThv4iL7B4",
			"lib/retry.js": "2298 Q4jXhyn6oN6kMOKn-lcq7moVpAfaBQl7Qe5EEG0zZhY",
			"lib/retry_operation.js": "3657 6soTA32jVSMybIhw45xP0jbE84tYIqKvDzPQ9OCyHQI",
			"package.json": "1022 wHM-sibiplcsfJwryLSg76viM5cbDe4ebWLGiYJX4do"
		}
	},
	"retry": {
		"version": "0.13.1",
		"integrity": "sha512-XQBQ3I8W1Cge0Seh+6gjj03LbmRFWuoszgK9ooCpwYIrhhoO80pfq4cUkU5DkknwfOfFteRwlZ56PYOGYyFWdg==",
		"tarballBytes": 6547,
		"unpackedBytes": 26624,
		"needs": [],
		"files": {
			"License": "1139 Aa0WQnPo4JWrydvRwh4ZRZSmca99Uoy0Pue0yQO6faM",
			"index.js": "40 AD8E5ftZE2dciGrJOOm3u9M3VOsX7o8A4HThv4iL7B4",
			"lib/retry.js": "2345 MULR8D5fHnigwLAKJbRibJSj3oOJiYyWuybpZhYne8s",
			"lib/retry_operation.js": "3716 PK5y7TgvQroht18vgJaAO-73_iCPmIV5T7hs9L5ck9Q",
			"package.json": "1068 euNmtrgTNIWr8nq-ZXwP-i0yYAYR7PLE_lJGFlvtc9U"
		}
	},
	"retry-request": {
		"version": "9.1.0",
		"integrity": "sha512-FILyVbis+DTo3KRbtKceqpj1595wIF+XQFW/+AVOBdCQmxwNDgcNXXr2FNM0Ej2qD7zVXbJGfH7lo4jB0wwhKA==",
		"tarballBytes": 5877,
		"unpackedBytes": 22016,
		"needs": ["extend"],
		"files": {
			"index.js": "7677 -j6Dxphghv__gngTeYl9T6SSDif19FVsZ3186fPpUQ0",
			"license": "1081 4IRf4nUnHgt1I2Dgnld0sbBdXhxzu7w9S_i1fYr5ghc",
			"package.json": "1235 vEVzPG2mhvhuxxKT0Z_yaNF-LyFdfVTioM01VChaxXk"
		}
	},
	"run-applescript": {
		"version": "7.1.0",
		"integrity": "sha512-DPe5pVFaAsinSaV6QjQ6gdiedWDcRCbUuiQfQa2wmWV7+xC9bGulGI8+TdRmoFkAPaBXk8CrAbnlY2ISniJ47Q==",
		"tarballBytes": 2193,
		"unpackedBytes": 10240,
		"needs": [],
		"files": {
			"index.js": "1006 sglRUJx0jGngJNBb6WMw9PwQjKc8rWIbcVzOnh0rLLg",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "760 a4KQfp_MDNs2xAq9wqnKDc1RqHmaZo7P8FoLzTfg2L4"
		}
	},
	"safe-buffer": {
		"version": "5.2.1",
		"integrity": "sha512-rp3So07KcdmmKbGvgaNxQSJr7bGVSVk5S9Eq1F+ppbRo70+YeaDxkw5Dd8NPN+GD6bjnYm2VuPuCXmpuYvmCXQ==",
		"tarballBytes": 9972,
		"unpackedBytes": 37888,
		"needs": [],
		"files": {
			"LICENSE": "1081 x8ySm1cID0udDGz1dmnwRj_Fs5kGNE38jTvENCazDqw",
			"index.js": "1670 GE1cSoNRLj9J1NW1L3Bz9gH5M7rRHx-7OtNkyl5keOE",
			"package.json": "1057 5AGP2_5iVDM3H0gnT-4m9SC76GXg2Mhb86oHQkE0uQw"
		}
	},
	"smart-buffer": {
		"version": "4.2.0",
		"integrity": "sha512-94hK0Hh8rPqQl2xXc3HsaBoOXKV20MToPkcXvwbISWLEs+64sBq5kFgn2kJDHb1Pry9yrP0dxrCI9RRci7RXKg==",
		"tarballBytes": 21539,
		"unpackedBytes": 148992,
		"needs": [],
		"files": {
			"LICENSE": "1087 xG4sMz4cnm_P0TDPkbjlS_Z7YPq7wEmW9-GZuZA1P_M",
			"build/smartbuffer.js": "44500 anOFigqm96wHjYFWGH75enE-RNUq_M9meaCgMlOb4Mw",
			"build/utils.js": "4273 RRsugtNZ89h4K-SDC9XZ34lUNK27vZEfvrJ-ZPxZFn0",
			"package.json": "1969 GIZEzfRn1qdorSXtPujrhF3Fyymq3EyIynxctfYx1mo"
		}
	},
	"socks": {
		"version": "2.8.10",
		"integrity": "sha512-e0VyvkVTwVYViNovRkZ9aodhxVlyoMn7eJhVUPxZ+eK9P/7CBkxvvsBOHqFPEH416726W8tLXXXjKwqgTErrCQ==",
		"tarballBytes": 29738,
		"unpackedBytes": 181760,
		"needs": ["ip-address", "smart-buffer"],
		"files": {
			"LICENSE": "1082 T08ohmFUyNdYJBpkKW6HkNRdfZEv97Apkwd4wG2PKnI",
			"build/client/socksclient.js": "35626 S0c_7KSGK1xm7A76OeotQNB8hFiGtggYE7B9SJ-r2Jc",
			"build/common/constants.js": "7550 ggCaU5d0DjYixIuzOTr_XMudhuxJbgheU7_uX46WrHw",
			"build/common/helpers.js": "6781 LOzARxOdmMgTBKxCpdk7ocmagRuogOMyqSCF0uvXm8g",
			"build/common/receivebuffer.js": "1549 Sf62cKVJniCJnYknQPgNHj7yTetkiIoh3Kv2_nQZtOg",
			"build/common/util.js": "675 pEXlTdgAB9uLDoSmD2heB5Fbu5HB5EU0dBgv5vFtwdY",
			"build/index.js": "846 yCgiv-F2ZanemQyZ4a6l2Uh0vLwHL5W0LGF7qz0Jffc",
			"package.json": "1620 H-gBjcl9-QMeEkexRJWV4V8WBvGaY7vakCq98SZops0"
		}
	},
	"socks-proxy-agent": {
		"version": "8.0.5",
		"integrity": "sha512-HehCEsotFqbPW9sJ8WVYB6UbmIMv7kUUORIF2Nncq4VQvBfNBLibW9YZR5dlYCSUhwcD628pRllm7n+E+YTzJw==",
		"tarballBytes": 6814,
		"unpackedBytes": 33280,
		"needs": [
			"agent-base",
			"socks",
			"socks-proxy-agent/node_modules/debug"
		],
		"files": {
			"LICENSE": "1101 jYxVMZx3KdV76BHHR0UmNmiNVPGXAe4HUraxWtN3HZo",
			"dist/index.js": "6723 R5WPA0nlMQJy4e07mn6AwDafiEJrDfXlPoBJthPom08",
			"package.json": "3203 VmfVDqi2LIAnV6Oic3plFe264xKbs-8JgMpdFcke2Z8"
		}
	},
	"socks-proxy-agent/node_modules/debug": {
		"version": "4.4.3",
		"integrity": "sha512-RGwwWnwQvkVfavKVt22FGLw+xYSdzARwm0ru6DhTVA3umU5hZc28V3kO4stgYryrTlLpuvgI9GiijltAjNbcqA==",
		"tarballBytes": 13449,
		"unpackedBytes": 49152,
		"needs": ["socks-proxy-agent/node_modules/ms"],
		"files": {
			"LICENSE": "1139 OmHGyWyvXB2bYj-5sEyCK3g9_LeKp-ScdqP2Q-btf5U",
			"package.json": "1479 6o4z1j_l86TDZgm2w9-OLvH4uLovw6Lh5TyycpHzhK8",
			"src/browser.js": "6103 GZIGcfWQL2StjqEXZ_pQ6p16ca4Lff97pWk8AHWvx2M",
			"src/common.js": "6915 2-g9K7WDfzxNf-U3uABMWFmHJw7O7VsGuOB43rCuIUo",
			"src/index.js": "314 qhJ_8XUrfZx0FcXHu2mU2apyK4G8vKtL1IMWsBPSO_M",
			"src/node.js": "4728 17JtfJL46neUt3zhHzwRzRjJCE33w1fjxwJTRPooqsY"
		}
	},
	"socks-proxy-agent/node_modules/ms": {
		"version": "2.1.3",
		"integrity": "sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==",
		"tarballBytes": 2967,
		"unpackedBytes": 10752,
		"needs": [],
		"files": {
			"index.js": "3024 5fC2qUapsrNWooVXcoQQcX31TqL1me22GfmDnfa3sOk",
			"license.md": "1079 FmL66bUxTRHPUShOLc0fAGo1T3ND8IcSpzD8_5o1mAE",
			"package.json": "732 GmtNlzl5DAuUq5bIzAUH4oHBZMMR_0-_Xlf7jSYpC0A"
		}
	},
	"ssri": {
		"version": "12.0.0",
		"integrity": "sha512-S7iGNosepx9RadX82oimUkvr0Ct7IjJbEbs4mJcTxst8um95J3sDYU1RBEOvdu6oL1Wek2ODI5i4MAw+dZ6cAQ==",
		"tarballBytes": 11552,
		"unpackedBytes": 43008,
		"needs": ["minipass"],
		"files": {
			"LICENSE.md": "760 N0lwkUY0X6FVRqq6Tjqxs7kqTZMAd7W8MtkIFctjr68",
			"lib/index.js": "16057 Jj_qy1JiqykyY4lY9ZPPq2-QhceKJ4R6xebFdDc1H-I",
			"package.json": "1538 XBiRfDmvzgm269_SEsc2w5DXTRpy24vRVhEX-UlmklI"
		}
	},
	"stream-events": {
		"version": "1.0.5",
		"integrity": "sha512-E1GUzBSgvct8Jsb3v2X15pjzN1tYebtbLaMg+eBOUOAxgbLoSbT2NS91ckc5lJD1KfLjId+jXJRgo0qnV5Nerg==",
		"tarballBytes": 1387,
		"unpackedBytes": 7680,
		"needs": ["stubs"],
		"files": {
			"index.js": "514 Z1w6Y2vwv5a5qJU0-9os6rVu0d9umVKDAcnzxiBGZY0",
			"package.json": "791 cYyUY2gWe2SoE-V-ZO-SMLvj-t2p1heHFZ3oNuMo3rY"
		}
	},
	"stream-shift": {
		"version": "1.0.3",
		"integrity": "sha512-76ORR0DO1o1hlKwTbi/DM3EXWGf3ZJYO8cXX5RJwnul2DEg2oyoZyjLNoQM8WsvZiFKCRfC1O0J7iCvie3RZmQ==",
		"tarballBytes": 2049,
		"unpackedBytes": 10240,
		"needs": [],
		"files": {
			"LICENSE": "1079 ahNOUaoxSWwVp0FZL8XXgrLb-Ni2uFJOFchSCuDNY3Q",
			"index.js": "607 BwZ0zw9okcB88QhB50Cg2IVFwXquxu8srtt9jcdP5tk",
			"package.json": "635 hB0TEopDjtmXSW4UKFbWhvHDIw-n-VTXh7wqKj7BzfY"
		}
	},
	"string_decoder": {
		"version": "1.3.0",
		"integrity": "sha512-hkRX8U1WjJFd8LsDJ2yQ/wWWxaopEsABU1XfkM8A+j0+85JAGppt16cr1Whg6KIbb4okU6Mql6BOj+uup/wKeA==",
		"tarballBytes": 4622,
		"unpackedBytes": 18432,
		"needs": ["safe-buffer"],
		"files": {
			"LICENSE": "2338 EfKq-zfQaz7lva8G6YERQdDaBSY8MW89Yn9Fwg1DJhs",
			"lib/string_decoder.js": "9465 8dNtR7LFeQYzksGmiWNGfy1PUaBprwnrBo2XTGPuOzc",
			"package.json": "823 MZhMhc1PPfCqdQdazeyYwllhSWiX0fRtBO1KcB8SnFQ"
		}
	},
	"stubs": {
		"version": "3.0.0",
		"integrity": "sha512-PdHt7hHUJKxvTCgbKX9C1V/ftOcjJQgz8BZwNfV5c4B6dcGqlpelTbJ999jBGZ2jYiPAwcX5dP6oBwVlBlUbxw==",
		"tarballBytes": 1953,
		"unpackedBytes": 10752,
		"needs": [],
		"files": {
			"index.js": "725 JPP1FG6nfRhRgnd3GPWZXupA07k_4dYvulFe7j6AaFQ",
			"package.json": "518 FRjI8EXBILo_eJqLjq52lw3n2TbnnyUCf2Yr71nOpa4"
		}
	},
	"teeny-request": {
		"version": "11.1.1",
		"integrity": "sha512-I5OLOkPN3QDN2l1H/eGueuKaq32CdAcXt91WOF/bOfadtZD1WQ8/Fk28WsqDcGjIyhAW/GQDagYhVEjhuZUFyQ==",
		"tarballBytes": 19941,
		"unpackedBytes": 85504,
		"needs": [
			"http-proxy-agent",
			"https-proxy-agent",
			"node-fetch",
			"stream-events"
		],
		"files": {
			"LICENSE": "11358 z8d0m5b2O9McPEK1xHG_dWgUBT6EfBDz6wA0F7xSPTA",
			"build/src/TeenyStatistics.js": "5452 nuprcRgFY-svJUs7cLEYfon5WGqViRj43l5QXWy7SN4",
			"build/src/agents.js": "3120 cbYHXrmuKef18yawP105SHweEIU4Cpe8JJEWdmcD_xw",
			"build/src/index.js": "20280 glEnsg1zfsBkvEG0LxIXiRP-1F-O8O3BwlPP0xfhEPk",
			"package.json": "1703 YpcC6FPryzXWRkkFajUq-dEsaB0h9HjP5bJRu1Y9J-Y"
		}
	},
	"tslib": {
		"version": "2.9.1",
		"integrity": "sha512-a4Ux9VKuIMHsOS7ENbEq6hK2ZGYIT27Rtl0E4eD9KqwxhKiQeMZE/9xb3IdYwWaSOyIBQLExhQgXDTYoiCxnWA==",
		"tarballBytes": 19229,
		"unpackedBytes": 104448,
		"needs": [],
		"files": {
			"CopyrightNotice.txt": "822 2hbdtl-Mo5CZj7mSI9ARJJi1a0V4TQCv13_4zhrE3os",
			"LICENSE.txt": "655 IQsZ5UMTA4jGhlS3SX6WcRnOFxRfZqt9hWiPvXDwh1E",
			"modules/index.js": "1416 s6R2XaK8AZx58sLBKzb4YOlGEZ2XaJfxzpRcryJ9BGg",
			"modules/package.json": "26 8qd9H6Ln7nELKDWykz112cf12tTxuraeFnmHbjK16es",
			"package.json": "1219 fpzMaXdUDdlPhvmNCrmsQFzTUHrFosNHUkmLJQcYNms",
			"tslib.es6.js": "19710 QeNCbewwBLjWg_4e146oLDUE9kJtC3BfYoEbkYKY2GU",
			"tslib.js": "23913 JtQAfKgmY2Er3vUyFhSyGGXP5Pwpm9M502gPUTTeVQ0"
		}
	},
	"tuf-js": {
		"version": "6.0.2",
		"integrity": "sha512-k78oXrR/Ssi2kTXgP0paoQ7efyw/fO2RBgxXnTQTfoyZRM72XuT8D0ylG9NkJgdnYtx4LWo+qpGdpI4o7FIiJA==",
		"tarballBytes": 10977,
		"unpackedBytes": 60416,
		"needs": [
			"@gar/promise-retry",
			"@tufjs/models",
			"tuf-js/node_modules/debug"
		],
		"files": {
			"LICENSE": "1088 VkvLAB1uExRSqOn7oPDMxZ6LiB-Ezj5G4xmloz4ZHhA",
			"dist/config.js": "487 PG7Ak5u6QisUaubIQzheunQgr1XCe0YZCGoTd4xyupY",
			"dist/error.js": "2081 vL_4xZkMms836TYMpd1DKJHordJLkFAavvNuMBrE8L4",
			"dist/fetcher.js": "5046 NJ6mSA332yGAkEhUSOhPz_PKND5poH3p54e4KYvWYfw",
			"dist/index.js": "615 CDyxaPCxdnwpkBKqR6APU71Q7ptWUxP_F2hSbpwJUYA",
			"dist/store.js": "11221 tUiSrHSH9H0ynl_1qpaQMikLvNYWIuxSu-6IeDLRk2E",
			"dist/updater.js": "16692 E7lvIMdYa5EdNxou4tJPv9jdljUZxqGvwuZ41E82-oo",
			"dist/utils/tmpfile.js": "1141 00Vg_te-CQ8Pxhu575vmSqLiMBn5bRy5sg67YnrJwow",
			"dist/utils/url.js": "433 8vq7SQWwgE6lGpXnnrsQbfIjFBysrr1wNB5kGm8IpKc",
			"package.json": "1058 YbubrA8k6zxwPbK_fBnsc5rkanosY2K44lwLfvGnrB8"
		}
	},
	"tuf-js/node_modules/debug": {
		"version": "4.4.3",
		"integrity": "sha512-RGwwWnwQvkVfavKVt22FGLw+xYSdzARwm0ru6DhTVA3umU5hZc28V3kO4stgYryrTlLpuvgI9GiijltAjNbcqA==",
		"tarballBytes": 13449,
		"unpackedBytes": 49152,
		"needs": ["tuf-js/node_modules/ms"],
		"files": {
			"LICENSE": "1139 OmHGyWyvXB2bYj-5sEyCK3g9_LeKp-ScdqP2Q-btf5U",
			"package.json": "1479 6o4z1j_l86TDZgm2w9-OLvH4uLovw6Lh5TyycpHzhK8",
			"src/browser.js": "6103 GZIGcfWQL2StjqEXZ_pQ6p16ca4Lff97pWk8AHWvx2M",
			"src/common.js": "6915 2-g9K7WDfzxNf-U3uABMWFmHJw7O7VsGuOB43rCuIUo",
			"src/index.js": "314 qhJ_8XUrfZx0FcXHu2mU2apyK4G8vKtL1IMWsBPSO_M",
			"src/node.js": "4728 17JtfJL46neUt3zhHzwRzRjJCE33w1fjxwJTRPooqsY"
		}
	},
	"tuf-js/node_modules/ms": {
		"version": "2.1.3",
		"integrity": "sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==",
		"tarballBytes": 2967,
		"unpackedBytes": 10752,
		"needs": [],
		"files": {
			"index.js": "3024 5fC2qUapsrNWooVXcoQQcX31TqL1me22GfmDnfa3sOk",
			"license.md": "1079 FmL66bUxTRHPUShOLc0fAGo1T3ND8IcSpzD8_5o1mAE",
			"package.json": "732 GmtNlzl5DAuUq5bIzAUH4oHBZMMR_0-_Xlf7jSYpC0A"
		}
	},
	"tunnel": {
		"version": "0.0.6",
		"integrity": "sha512-1h/Lnq9yajKY2PEbBadPXj3VxsDDu844OnaAo52UVmIzIvwwtBPIuNvkjuzBlTWpfJyUbG3ez0KSBibQkj4ojg==",
		"tarballBytes": 9310,
		"unpackedBytes": 75776,
		"needs": [],
		"files": {
			"LICENSE": "1083 oJMvqAtMJ6Dc425gbo11XLAlEf8ltBYiMUiCQVz9Mhs",
			"index.js": "42 24FRofX3HCmL2pL-9o813Nv6Sh1fA_tjJTKFjQnWNEw",
			"lib/tunnel.js": "7628 5g88aLYh79ytSjK2h1JWTe9IqqGeOnAvsUNusDY9aJA",
			"package.json": "730 itJCtnTI__iS38yibxQMcMEWs8_LWcL-l1wBP_ewwXM"
		}
	},
	"undici": {
		"version": "6.29.1",
		"integrity": "sha512-EvRlUt/QqAEvXdQeRMYUfwOQsfzpDztykrG2owGEE/rBOBoYv9uF39ZzsNDh4lTFHhTr2XOZjKkYgueD12ZmGA==",
		"tarballBytes": 297796,
		"unpackedBytes": 1341952,
		"needs": [],
		"files": {
			"LICENSE": "1090 ptuAlrJwe8AQLSVpF9TTPymLo22MPyXeBnorW7N52yc",
			"index-fetch.js": "1558 O5nlBfncOsl7RPtr13tnmHsunE7JNicJcTJt4omT3ow",
			"index.js": "6057 xC513U8t-gC4uvp7hbhZSrNnstjSLc9ypnWF8fXuQe4",
			"lib/api/abort-signal.js": "1057 lABU2A6agqTdom--CybsP7jvLSg6sbdP68TGmN-0DF8",
			"lib/api/api-connect.js": "2565 MyKaznEBC_scLfIcB1HZYELsfJ0ea4rj1QZ_7Ek26G8",
			"lib/api/api-pipeline.js": "5445 H_8UjsaYQcajHBI1D5r-eIpy_LnEKkCCRimHwxs0XrE",
			"lib/api/api-request.js": "5734 26LNt8ck14mMwRxPJjXnz7verb8UG4sH0GPEF4KxJrg",
			"lib/api/api-stream.js": "5320 smh4lsKpm-Pvnm2dS-_eVRWKQzbrObUIG2AKo2AhUUU",
			"lib/api/api-upgrade.js": "2576 76F_C4OthvgTWxV22rgf5reYOyndEiPQksD3NL1kmL0",
			"lib/api/index.js": "264 p7S3Tqa4GyQB-GWcE431T9PyxFRQdBaCwCartM8TMJY",
			"lib/api/readable.js": "9085 fBq3mOtJKztftVQl2E2e4RW_w552O0xkvv6vMJN8hDQ",
			"lib/api/util.js": "2374 j7XMpSvfAxYMp7SkHqsgiMbUITJAqn9wQls8cRAt-cM",
			"lib/core/connect.js": "7286 JO0C5acIDXhz_8CwKHA5PYdSn3qLCmeD9ZoAoUvYqrs",
			"lib/core/constants.js": "2610 li4ieEBPPAsNRb9n6xlmw53DPAS4ni6fSpVawFcnK4I",
			"lib/core/diagnostics.js": "5687 sHdj7UK0Rj-V-tS8BC4EyJRYfOLtUvs8fr0i13-NAFw",
			"lib/core/errors.js": "12171 qsoeCVJhbLaNt3FT8k4cKn2j7lTWmbUH9A2I7sxisGE",
			"lib/core/request.js": "12929 ecHYI0tgLxzK6fOFF4UfwMt9Z_e0ogIX06KXAW27hjo",
			"lib/core/symbols.js": "2547 wn81OfdjERF5yCGpHjkQJf_FoZva2vM92oXCtszXlvQ",
			"lib/core/tree.js": "3455 fyYlEnpEZkyf1THAk4sAqPusRn4q0V5l2-9Iy1Apo4U",
			"lib/core/util.js": "19042 67qhJjsGSJvEZ7a2LZWyR_OABvlNFxMUguoDaF7xjak",
			"lib/dispatcher/agent.js": "4090 wUZH-5JEBaUVlLKyfPk2EoYmc8shK8wXnBDPzT5odjU",
			"lib/dispatcher/balanced-pool.js": "5531 a-rBhQ7JdEmrcvh6YjVHwBUqzye2X-P6pDKj8AeCIJ0",
			"lib/dispatcher/client-h1.js": "41161 4hn5p_AJmcM74LhH7XfRCEGefdNZhEKQ-dOswwrvA3s",
			"lib/dispatcher/client-h2.js": "19798 91gLzkVEI_NrimPkWambSat7kDmmHOSEHjY-P5EyRBU",
			"lib/dispatcher/client.js": "17087 neW7SL4fRoKBpDqOMJsBv-vWzkAK2h8eFEBAkLEPxyg",
			"lib/dispatcher/dispatcher-base.js": "5138 DQrfFZjwnnt1IB3wbBuNEmncYWyWZGeeg4xSrtMbk1c",
			"lib/dispatcher/dispatcher.js": "1437 52rR4HZvg5MD0iCIQ99jmmQu3QwhjPO7Ror210D3DXg",
			"lib/dispatcher/env-http-proxy-agent.js": "4479 lqDLsNxVf3bi0RyZadi16EClVlu2UB3L7S90Br43-l4",
			"lib/dispatcher/fixed-queue.js": "4222 JEoLi3NDlUkPE0MESeBnVOxup7ECRH1rd-ju88sgyXk",
			"lib/dispatcher/pool-base.js": "4558 UmPBES7Jvm188VSPkWxu2QM3nbl_sOttSnp905cTT8Y",
			"lib/dispatcher/pool-stats.js": "553 t3v9wndE5GTsWAmZgrCxxMLVkm5cjjkpvxMhdysp1ZM",
			"lib/dispatcher/pool.js": "3013 XMwnjY40-teda6K2Vqc9oMbMIiVxVSICHB-0WGYzmQs",
			"lib/dispatcher/proxy-agent.js": "8135 O_AN6xAYw5ettwSahdam2aEW9jlEGkrAtrdil29dE6k",
			"lib/dispatcher/retry-agent.js": "684 Rl6UKXUEQYUssO0ZvWadvi7KK1Mc5pZgQFUam2VQrjA",
			"lib/global.js": "871 J0PIEo-QBNfYLfrhDNyuELJ4BrfF03i5TyxQZR87bbw",
			"lib/handler/decorator-handler.js": "858 VuVbCiaDZpAHxDRUAwstSI9Vd662k-99S3SjsDuJ-xI",
			"lib/handler/redirect-handler.js": "7700 NZRSU_GQ_WFJg52bTE1tmdlm_KPaZPyE2AOqBx-5b6w",
			"lib/handler/retry-handler.js": "11865 HnuPRqF3tSRNerqrO9fanUI86__7r8M6DpyBtj9YRHo",
			"lib/interceptor/dns.js": "9338 vKOIZm75C8SonxJceGrwd2DlXC_I91ELvi9kfRC1nIY",
			"lib/interceptor/dump.js": "2514 O_0r-9B0_SPhhntdFJYrBlvftDq4yD0wpBCJOb5lHPg",
			"lib/interceptor/redirect-interceptor.js": "661 3E8nOXcSEdXdOUDWtBq8zteX3mzOlDFmUDes4hSas9k",
			"lib/interceptor/redirect.js": "588 N3o_RZ1WUtJmjUmwZozyWeU3dFq7kXStBnfsrn-zFCc",
			"lib/interceptor/response-error.js": "2148 rs4sbu5jFJGd9lOgxbzYn51SQyQcERhlRkVa8mci5X0",
			"lib/interceptor/retry.js": "419 SIzycK4UPME6bs-CulIzFP27F_2e4IZ3xEiNRBDwR8M",
			"lib/llhttp/constants.js": "11002 PLoHY4Z-XjdT8--_IoU-QrPaJuI1P_d9BhVtkj602L0",
			"lib/llhttp/llhttp-wasm.js": "64920 9uItI9V9hsHmE84m7x606ZfoFmOYeoEn7vdYzl8gplU",
			"lib/llhttp/llhttp_simd-wasm.js": "64960 G4-i5OUOT1d03eWYVfDTTREu-ZAMr5eupLLm7Eyp4_E",
			"lib/llhttp/utils.js": "394 DHLDOVUbfpY8raFzPw2V4FnTQOD3fF1wTD4uWYnchqM",
			"lib/mock/mock-agent.js": "4556 dG06vPn441JUmDPhoY6IgJieT2VBsj-QSRrfoUiklmM",
			"lib/mock/mock-client.js": "1513 5foczD8QJSdhZq_8ygTwTmZZYxufEGAZ_dlfJkBh15I",
			"lib/mock/mock-errors.js": "740 MMmXz_QAqM8_CpsuresZI8ZQapdDuokvFPrnQcSbmEA",
			"lib/mock/mock-interceptor.js": "6824 B5TwnyDnb1tNdNYD5lV_5UYtCeinwwcwa_we_Pu8Rg4",
			"lib/mock/mock-pool.js": "1499 lSbLnAqYmYfN3gThVkfo-rIRZrcRprbbpP_MeB2ARfA",
			"lib/mock/mock-symbols.js": "769 K7AWespkNx3DUPqe4QdwGFF9P9Q_DUjtBozfw-BTCVA",
			"lib/mock/mock-utils.js": "10783 eXmzIqLHpHz4ZO7nmf665sM8_JI9Jw4dGeHlcU9phRE",
			"lib/mock/pending-interceptors-formatter.js": "1186 nTc39AumAf16nG3SijKOZ5dob_CNpxLc0KDwEdVjn40",
			"lib/mock/pluralizer.js": "495 1dcb8RownyNoaT9Ac3oBGuWXNOobRcJ2eMbUn5iI7zM",
			"lib/util/timers.js": "11737 vqcKaLfTHqWGEYksVHlTmda9O8xKymNQgdQKW0pWT3o",
			"lib/web/cache/cache.js": "21080 T2xmegVm4ekW2_ojo-3idNFRQzwHPBMeBY30K8bl5QQ",
			"lib/web/cache/cachestorage.js": "3663 vycefVvTtuOt_XsKCSSQvxeuENyzlvNe_Two9_1JZWc",
			"lib/web/cache/symbols.js": "90 SZps23p365JlXJKRRRFsByToHKpsNR8jIy9V3_BeBz0",
			"lib/web/cache/util.js": "1020 Y41cJCSnMObSQArFGHZbP8m1Dis4FrZft7Rvk8ZqWTA",
			"lib/web/cookies/constants.js": "306 haJK5J61lU4VNjBJu8aJZ_AarnJgJG2qP0mtN1QprLQ",
			"lib/web/cookies/index.js": "4247 VfDhkVWKAZUHN0yRiggGDKW51YELG8SQHPXdLdUpP_U",
			"lib/web/cookies/parse.js": "12481 VQ8GC9rmrH0CFb4eIanpWkOUhvWIg8ScOO0YuMSuu-Q",
			"lib/web/cookies/util.js": "9261 UZQbL7Cm8p44m5EjYFCx_Eva9XBRrlMUV2chmp08Xwk",
			"lib/web/eventsource/eventsource-stream.js": "15021 9m8iPKp1scYRs1lWlOJky1IxOE2r_edHIpLvuF7-98E",
			"lib/web/eventsource/eventsource.js": "14319 uJJNTdMaEmozp1Q1oWqnplicDybgRVguTmImqlSMxAE",
			"lib/web/eventsource/util.js": "788 I9uSTF7tG0QhgR2kDnjtbcdUzfFlzI626fG5zx3EJNc",
			"lib/web/fetch/body.js": "17339 7cklhH04OyHMKGwnlyB1rqJsxS0sh8C8W8nQ06oaNUM",
			"lib/web/fetch/constants.js": "3395 1sN3oM6RuUehKZhFUWiGvlJfR0rtrWXH3eNfLJMBuX4",
			"lib/web/fetch/data-url.js": "21989 lZPLYaKET6vBhJ9jQ8D7sTLUq4hRle4ah-7uVFedyqo",
			"lib/web/fetch/dispatcher-weakref.js": "1083 nzTx3aCZZm71EOQTmcAMZtoh0EgngKqCqvZHis1odHk",
			"lib/web/fetch/file.js": "3300 KaeTCZAFeWZ_td86Bin1CL3jRGTywIopmQ3i_qGyEHg",
			"lib/web/fetch/formdata-parser.js": "15227 qZ2u15aK5QMaUNAgqIGpevvrYT-h2xOphWHOjmuPQ4Q",
			"lib/web/fetch/formdata.js": "7756 J1WqZlOhMQhMPJ2BI6hValu03kECy-KRtxNKGXX6qdg",
			"lib/web/fetch/global.js": "890 aziBO4LsjVACAJZAUV01-Dq5bU-OAGbXH66JMkB5ook",
			"lib/web/fetch/headers.js": "20603 hJKuJFWlJLRgF8t05qc1PWPqcFkUpPso5xi3ttLeRHA",
			"lib/web/fetch/index.js": "82331 Pgtqo7CdUmX1zevlGWN2qAkXh3au1S7rpzeINB31ekg",
			"lib/web/fetch/request.js": "34565 7teVOWerswrK1MeuVEF-YdLFO9M5Om8ZKScIZXJDRa0",
			"lib/web/fetch/response.js": "19205 EDqSpeRO5HgirViSthNLiyN_rVBaTM-ftNKWOvHEn7Y",
			"lib/web/fetch/symbols.js": "181 3YixOFZl5p_KJGXzPcmdT2mRlEFVXlUEzmW1UBngd6c",
			"lib/web/fetch/util.js": "50492 he6fu1xgg7UhrBCJWd3cQCnjVJNQ2l5OwQv8IHeEYDk",
			"lib/web/fetch/webidl.js": "20571 wRl7MU5iyNyeHM6SC1lnlHTMsudNxHeafTPuHs0MkdA",
			"lib/web/fileapi/encoding.js": "6618 EQTKusVbsR-5zlEnAX98G13YFuY-LsGhyOtA19-0rSA",
			"lib/web/fileapi/filereader.js": "8515 dY8F2YWB-nOjbfPv3n20WyCd8F-fu9zSGrkM1SfC_rI",
			"lib/web/fileapi/progressevent.js": "1651 pO_e03pbG_eK4aPJoJyQYV4k8bj8rtUxCjF_Q71A_8Y",
			"lib/web/fileapi/symbols.js": "317 rB3R5YjwOb7kkX_wF-Mq9etyfWhoPYaazxR5goSAw3E",
			"lib/web/fileapi/util.js": "11526 f-nU2eVT_wW71f5j6cLR11rPTkcpGTalE7yrcSoekHs",
			"lib/web/websocket/connection.js": "14235 jTlGWrMLzL_FmfAKsnb9_brUORPKiBCDqv6Lo08v99E",
			"lib/web/websocket/constants.js": "1073 VVJ67dqg0soqm1cIC-nuMRP2dNzkUGnPbUlNUUn4dnw",
			"lib/web/websocket/events.js": "7353 FW5Prqn64mZTRNWvHQjvsMttwd65anh4eeQR_YDVXS0",
			"lib/web/websocket/frame.js": "2307 pgRUNk5_LsXbJsb_A9ICYtNfsvGgsvbWJf1kS-IcsRg",
			"lib/web/websocket/permessage-deflate.js": "3104 2o2NwpUVvOK6Te9cP4EfhkTutdSBm8Uh1YEfu92kr7c",
			"lib/web/websocket/receiver.js": "16661 t9hv9dqBtN6_qvhMu_AsAzFiXJZqolMNmBlpfI8R8qY",
			"lib/web/websocket/sender.js": "2291 FH8RiEPNu7iEs5svRkTL7GZxpTABjjuu2vrfBDOeTc0",
			"lib/web/websocket/symbols.js": "330 iw_v1qFl4UcGHaMU2y8dX36HC2cgg15UDQvjN2xhMvo",
			"lib/web/websocket/util.js": "9355 CjkdwpPWWBCjnJwzaQTpiVb7qQLrRALlVVbj2-FRrEY",
			"lib/web/websocket/websocket.js": "18741 mzFz8Klv7aWONikwAvI0HKPBwzQOnh4HDxSaTc_ij4w",
			"package.json": "6290 312cUF-NtgHmK_Z-uDUReYXlSc-7thxMGoTFXVerNTI"
		}
	},
	"unique-filename": {
		"version": "4.0.0",
		"integrity": "sha512-XSnEewXmQ+veP7xX2dS5Q4yZAvO40cBN2MWkJ7D/6sW4Dg6wYBNwM1Vrnz1FhH5AdeLIlUXRI9e28z1YZi71NQ==",
		"tarballBytes": 1852,
		"unpackedBytes": 7680,
		"needs": ["unique-slug"],
		"files": {
			"LICENSE": "717 EXNL9uVA4sAhQTRRIFMV5QU5Mt6d-egSec8qytbxNe0",
			"lib/index.js": "202 jzx-EALyFh5tj1kAxzzy5aqCtKECi7CpbiAf89tuNVs",
			"package.json": "1328 rD0DtLI5s-_3F7L9s9rJ8y_Zv0nujCDNh_gv0UjCp-U"
		}
	},
	"unique-slug": {
		"version": "5.0.0",
		"integrity": "sha512-9OdaqO5kwqR+1kVgHAhsp5vPNU0hnxRa26rBFNfNgM7M6pNtgzeBn3s/xbyCQL3dcjzOatcef6UUHpB/6MaETg==",
		"tarballBytes": 1553,
		"unpackedBytes": 6656,
		"needs": ["imurmurhash"],
		"files": {
			"LICENSE": "734 josx3TWC60fxsovW8Am1TNkmrblDHoQk23wurnxK9Dc",
			"lib/index.js": "286 0HATKvEfUtUZNa-LqqyQ2Lpu0nJTYT1-fDWdpds9-Gs",
			"package.json": "1184 I7nCYwk2yWM2AcldkRZfLV3Y8JmIbgWIc-soKsU3_bc"
		}
	},
	"universal-user-agent": {
		"version": "7.0.3",
		"integrity": "sha512-TmnEAEAsBJVZM/AADELsK76llnwcf9vMKuPz8JflO1frO8Lchitr0fNaN9d+Ap0BjKtqWqd/J17qeDnXh8CL2A==",
		"tarballBytes": 4354,
		"unpackedBytes": 20992,
		"needs": [],
		"files": {
			"LICENSE.md": "813 ubPurJ9K6K5Qdz8xisKfIFK78I7jP7a7Ak2Q2Gx0ktI",
			"index.js": "355 4JQcTrGMlmkMhZr8vvSCoSjqMzzbxHBsn2OZpilb8h8",
			"index.test.js": "1052 UofnlU1Ds8MWLmquYALBpUzIz_qZTCNeNZTgkaTfkVo",
			"package.json": "787 cRpIKTlWIb8I-b9LHBu82m6Sa9zdvrW58bm_ey8EkJ4"
		}
	},
	"util-deprecate": {
		"version": "1.0.2",
		"integrity": "sha512-EPD5q1uXyFxJpCrLnCc1nHnq3gOa6DZBocAIiI2TaSCA7VCJ1UJDMagCzIkXNsUYfD1daK//LTEQ8xiIbrHtcw==",
		"tarballBytes": 2246,
		"unpackedBytes": 11776,
		"needs": [],
		"files": {
			"LICENSE": "1102 AVRCVnPbFc36gOy6LJsfGoZ_cZegBnZHEoSb_DqTy7c",
			"browser.js": "1614 q671PrzcmPNlUzH4NJhqLRG2qCT1jWcDaWaSRtG3tps",
			"node.js": "123 moain6NKmbhh5wc0X7HR4uVabCPtuPmSvtV8xgf0LY4",
			"package.json": "694 e7pGfwSQdJV-aT_AZnKEiwQMOPoHG27thpD1--CQqLI"
		}
	},
	"web-streams-polyfill": {
		"version": "3.3.3",
		"integrity": "sha512-d2JWLCivmZYTSIoge9MsgFCZrt571BikcWGYkjC1khllbTeDlGqZ2D8vD8E/lJa8WGWbb7Plm8/XJYV7IJHZZw==",
		"tarballBytes": 1579083,
		"unpackedBytes": 9071104,
		"needs": [],
		"files": {
			"LICENSE": "1120 gQCKP7ePafPEpyqeAFyFgjQqtihkNxs6uOG2r5BB4IA",
			"dist/ponyfill.es2018.js": "212241 oI0EcTqL9FXjZo3Itlw3C49F2GUiRsbOuVI6pa2sA38",
			"package.json": "2723 E-IrB2dH92c6_Cr61LkyhDhEsf-y5b1hNEKTfqza99c"
		}
	},
	"wrappy": {
		"version": "1.0.2",
		"integrity": "sha512-l4Sp/DRseor9wL6EvV2+TuQn63dMkPjZ/sp9XkghTEbV9KlPS1xUsZ3u7/IQO4wxtcFB4bgpQPRcR3QCvezPcQ==",
		"tarballBytes": 1676,
		"unpackedBytes": 7168,
		"needs": [],
		"files": {
			"LICENSE": "765 TsPUxmzYf1yNitkRsQ-ZvyfLAM38_4JiGVbjeRhrAWs",
			"package.json": "606 cSrJxMPO-Lx59Cz2B1_xhVH0y3aPNRWCFP1kOFOterw",
			"wrappy.js": "905 FTRTxNhKPC8TWJw3BVp9r_YdSEddzOVU9-7a0V_Hs-U"
		}
	},
	"wsl-utils": {
		"version": "1.0.1",
		"integrity": "sha512-c16PKLIRxBYpR3jSWsdS7SFp0COm5SOQdiFjY818dYFHJbMGuLBszpF07LBWmOS1uzrHa9VGdynsEgoeKy0oOQ==",
		"tarballBytes": 4731,
		"unpackedBytes": 22528,
		"needs": ["is-wsl", "powershell-utils"],
		"files": {
			"index.js": "4220 w6vIcvVetZEB5Fkk03Psih5dO52Ujr7zMl4YW_cv-gY",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "915 eKKBrRD6p6OEetpMXjkeCOUZa6T7CFsBKxRTXsUqeVs",
			"utilities.js": "459 8NmQ2vDR6sRL23TV44oURKeKR_QBtqXSN-y3wxOkzjY"
		}
	},
	"yocto-queue": {
		"version": "0.1.0",
		"integrity": "sha512-rVksvsnNCdJ/ohGc6xgPwyN8eheCxsiLM8mxuE/t/mOVqJewPuO1miLpTHQiRgTKCLexL4MeAFVagts7HmNZ2Q==",
		"tarballBytes": 2765,
		"unpackedBytes": 11264,
		"needs": [],
		"files": {
			"index.js": "949 A0I9LFq6pMDGTqxHzGfynLfH7XFjk6rVsQzP0n6UeUk",
			"license": "1117 XJMtiCVrSrlY9kqFb6SOi9H1W8HZa4FJxlaJ4MYXidM",
			"package.json": "725 6U1XHQPGXJTqsiFvT953ORihUtXTblZy4fXBWP9qxC0"
		}
	}
} };
export { sdk_manifest_default as default };
