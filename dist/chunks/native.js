import { MlgateError } from "./core.js";
import { copyFile, link, lstat, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { closeSync, constants as constants$1, fstatSync, openSync, readFileSync } from "node:fs";
import { createHash, randomBytes } from "node:crypto";
// packages/native/actions-cache.ts
/**
* The client of the Actions cache, where a runner offers one. It is loaded only then: that takes longer than anything
* else a step does before its first line.
*/
async function loadActionsCache(environment = process.env) {
	if (!["ACTIONS_RESULTS_URL", "ACTIONS_CACHE_URL"].some((name) => environment[name]) || !environment.ACTIONS_RUNTIME_TOKEN) return void 0;
	const client = await import("./lazy/actions-cache.js");
	return client.isFeatureAvailable() ? client : void 0;
}
/**
* The Actions cache as folders by key.
*
* Whatever comes out of it is to be verified: every workflow of the repository may write to it.
*/
async function openActionsCache(environment = process.env) {
	const client = await loadActionsCache(environment);
	if (client === void 0) return void 0;
	return {
		restore: async (folder, key) => await client.restoreCache([folder], key) !== void 0,
		save: async (folder, key) => {
			await client.saveCache([folder], key);
		}
	};
}
// packages/native/manifest.json
var manifest_default = {
	platforms: [
		"darwin-arm64",
		"linux-arm64",
		"linux-x64",
		"win32-arm64",
		"win32-x64"
	],
	packages: {
		"@duckdb/node-api": {
			"version": "1.5.5-r.5",
			"integrity": "sha512-ZMX+sel3DjSKbGuQ44Y5Tp5LwYjlJkhB5faKr+9sSMcxixDMSW+8vaTOD1uRDuN9o0udUoCY/XX9PI1haEZuZg==",
			"tarballBytes": 108181,
			"unpackedBytes": 928256,
			"needs": { "any": ["@duckdb/node-bindings"] },
			"files": { "any": {
				"LICENSE": {
					"bytes": 1072,
					"sha256": "7e17fd31249fa875cb3b1c5e05c6c3e99b75509f6a2804ca176c217834de1dcb"
				},
				"lib/DuckDBAppender.js": {
					"bytes": 5648,
					"sha256": "ce5df9de47aa8153b3d815b1529bf8edf68b87045ebd283757bbbec008d783d9"
				},
				"lib/DuckDBClientContext.js": {
					"bytes": 641,
					"sha256": "a9ef42b19ea8c28ac95ab130c51641e30de996384672f09d6b1392d23470f5c5"
				},
				"lib/DuckDBConnection.js": {
					"bytes": 8415,
					"sha256": "037dc8e6ca50cddd194d32e438479967c50344d0f585f89f567014a38b4aed8b"
				},
				"lib/DuckDBDataChunk.js": {
					"bytes": 12583,
					"sha256": "b080df369b2afc44afeae7d00a98317532cca00e64e7e280b6c7b204c30b7a71"
				},
				"lib/DuckDBDataChunkWriter.js": {
					"bytes": 4495,
					"sha256": "826f749d9e230fc08d679c98bb2f5011683f1334e5c18420c2a27febc2cfca4a"
				},
				"lib/DuckDBExtractedStatements.js": {
					"bytes": 1295,
					"sha256": "60cfd0b9c71182be60940919877359d92468b676e9a028e59a96b6d409b6b711"
				},
				"lib/DuckDBInstance.js": {
					"bytes": 1180,
					"sha256": "f2704ba3e0d0fd8d2cc7e7481569cf01f006140a8d34f51d0afe13db0750cd53"
				},
				"lib/DuckDBInstanceCache.js": {
					"bytes": 1159,
					"sha256": "707ab835466fbc1ce096abd1691205c2ebd46f50c189a9bc8ad48e3f51181a5e"
				},
				"lib/DuckDBLogicalType.js": {
					"bytes": 15383,
					"sha256": "803f40044f78565f84ff8887a4f02a8c37b1e15599f678f579c395b83cf2c96e"
				},
				"lib/DuckDBMaterializedResult.js": {
					"bytes": 972,
					"sha256": "9cdcbb0cfa08362d56fe5e4068d7395723ab67b036a9e8fcc390691ea1efa0cd"
				},
				"lib/DuckDBPendingResult.js": {
					"bytes": 2870,
					"sha256": "b221b9c7a6255059930dbe441686e3cd0b633b35809b384e1913db0f114371e7"
				},
				"lib/DuckDBPreparedStatement.js": {
					"bytes": 10097,
					"sha256": "f2f495ff1b0645e0566253d3ce8625ddf50ebe7591e9afecea8a9761178b032a"
				},
				"lib/DuckDBPreparedStatementCollection.js": {
					"bytes": 77,
					"sha256": "d43aa81f5bc89faa359e0f97c814ba25155591ff078fbb9bfd40f8c7c9683230"
				},
				"lib/DuckDBPreparedStatementWeakRefCollection.js": {
					"bytes": 956,
					"sha256": "93d6c035f44eb52a00727a7839cc4226a61aea4dbaf1c1a159186d3649c01f0c"
				},
				"lib/DuckDBResult.js": {
					"bytes": 9315,
					"sha256": "d79e96ef16b5c4e1517c0ad3f29b9f55e7aa58db5168cf0262c93c3264ab9c13"
				},
				"lib/DuckDBResultReader.js": {
					"bytes": 7886,
					"sha256": "0d238a7178dc81193740d9b72fdf7765d7327fc940e4c11b739f70f8d764064e"
				},
				"lib/DuckDBScalarFunction.js": {
					"bytes": 4104,
					"sha256": "34f7b100969d183a7159bb23454ae63421f947bb7d15b2276789322eb9983f2c"
				},
				"lib/DuckDBScalarFunctionBindInfo.js": {
					"bytes": 1398,
					"sha256": "2e8c8d0779dcd0ce94a333535538c4b4b090a1d6844d0e9ce501e32672d541e5"
				},
				"lib/DuckDBScalarFunctionInfo.js": {
					"bytes": 1311,
					"sha256": "6983eab37f98f9e049b8798ee69b868245877cfb554713b78a24634543a9164f"
				},
				"lib/DuckDBScalarFunctionInitInfo.js": {
					"bytes": 1434,
					"sha256": "0e3a5355c07b952a884fcdb790e283652e92e4ec8f95c469e9359c3e9c31388f"
				},
				"lib/DuckDBTableFunction.js": {
					"bytes": 3887,
					"sha256": "84e116621c29fbf1e11e6c234802d3ebd1403de2dddc298621494532b8ebf1b7"
				},
				"lib/DuckDBTableFunctionBindInfo.js": {
					"bytes": 2150,
					"sha256": "bd759f9dd6a851d810142f5985ed91a380812b1ae7c8b758e1c08f6bdc0fdac4"
				},
				"lib/DuckDBTableFunctionInfo.js": {
					"bytes": 1431,
					"sha256": "cb715101e44f5a1a27f273e4af37a284a102a5dccfff3b53605b2f968a017b48"
				},
				"lib/DuckDBTableFunctionInitInfo.js": {
					"bytes": 2015,
					"sha256": "f1dac6b4be3a1de8a9667283ce7e7c6ac586ff49092d43c6935f1ada48231256"
				},
				"lib/DuckDBType.js": {
					"bytes": 800,
					"sha256": "284ed68478b7a0e3470c155a169626e77bcf59d82083b02894c4619722ca2b3a"
				},
				"lib/DuckDBTypeId.js": {
					"bytes": 2780,
					"sha256": "c1874729b6a631fa0809ac400075e28fcbed1cda353dfb54a4f79e5b6c39fdad"
				},
				"lib/DuckDBValueConverter.js": {
					"bytes": 77,
					"sha256": "d43aa81f5bc89faa359e0f97c814ba25155591ff078fbb9bfd40f8c7c9683230"
				},
				"lib/DuckDBValueConverters.js": {
					"bytes": 12212,
					"sha256": "9224dac83540b0245b7e6799a0d12b160f5a26a1745bd98f85ee1551c5e41e7b"
				},
				"lib/DuckDBVector.js": {
					"bytes": 802,
					"sha256": "3553b7e2e517962e388bfa8eb0ea4b04387d868737c524e0d3a57964e81b6e6c"
				},
				"lib/JS.js": {
					"bytes": 77,
					"sha256": "d43aa81f5bc89faa359e0f97c814ba25155591ff078fbb9bfd40f8c7c9683230"
				},
				"lib/JSDuckDBValueConverter.js": {
					"bytes": 4185,
					"sha256": "d0e06d88a364d2e47ce4be226e5cdb544d01ecaa76fdf4889c457c21d4816f03"
				},
				"lib/JSInputTypeForTypeId.js": {
					"bytes": 127,
					"sha256": "75ece3d7eb116d016058ad97ac01581cd4bf3f96f2e9375dd81b0792f95eda80"
				},
				"lib/JSToDuckDBValueConverter.js": {
					"bytes": 5802,
					"sha256": "7eae988d9297031ea314c8094fa8426c850ead1b2d2138cba7aba7a951ed8de8"
				},
				"lib/JSTypeForTypeId.js": {
					"bytes": 127,
					"sha256": "75ece3d7eb116d016058ad97ac01581cd4bf3f96f2e9375dd81b0792f95eda80"
				},
				"lib/Json.js": {
					"bytes": 77,
					"sha256": "d43aa81f5bc89faa359e0f97c814ba25155591ff078fbb9bfd40f8c7c9683230"
				},
				"lib/JsonDuckDBValueConverter.js": {
					"bytes": 4071,
					"sha256": "2decfdafa7989be261edada049e1acc7289358f672c94bb90dabab808639c4a5"
				},
				"lib/JsonTypeForTypeId.js": {
					"bytes": 127,
					"sha256": "75ece3d7eb116d016058ad97ac01581cd4bf3f96f2e9375dd81b0792f95eda80"
				},
				"lib/ToDuckDBValueConverter.js": {
					"bytes": 1218,
					"sha256": "f8632a41cf0cf51d3ce5159faf5de9b4164adc880aa7da273bc50be14dfc2e48"
				},
				"lib/ToDuckDBValueConverters.js": {
					"bytes": 7554,
					"sha256": "bfb6bb27a245ff4512d0670913e5931483a6d8a418a84d545faed0e545510cef"
				},
				"lib/configurationOptionDescriptions.js": {
					"bytes": 693,
					"sha256": "58fa960bcf68bfcdf4738322560720505c1a6ef32f15ae5075646138b66a9b4f"
				},
				"lib/conversion/bytesFromString.js": {
					"bytes": 229,
					"sha256": "16b756a5eaaa0fdde63a48cc1ace7e15bef2b668da476540730772d6e94b58c9"
				},
				"lib/conversion/dateTimeStringConversion.js": {
					"bytes": 12917,
					"sha256": "85382bcc0ff25c51fa80cc03b2634868d614bc5d598623e1e9fb97a440a7ebcf"
				},
				"lib/conversion/displayStringForDuckDBValue.js": {
					"bytes": 398,
					"sha256": "7c7720fb3c58c9ea101dc0992f41c90b9e86593102aa5aa006a91a2fd35672c8"
				},
				"lib/conversion/stringFromBlob.js": {
					"bytes": 1604,
					"sha256": "e8427c8f0a5362c858114c44ce27ab8ada91bac980aca178caa80a3bf9d3d3be"
				},
				"lib/conversion/stringFromDecimal.js": {
					"bytes": 3864,
					"sha256": "e1476d79f98b8ab3fb3f4ac74c93f97eaec5455fbb83edffe84c8e7a36fc316e"
				},
				"lib/conversion/varintDecode.js": {
					"bytes": 1453,
					"sha256": "a1db4619901ffff6c5402a0edf3d89ad178b44f056e3380d6f51fff37058b240"
				},
				"lib/convertColumnsFromChunks.js": {
					"bytes": 734,
					"sha256": "87776abbf2b114234e49e07da537616e0ddd24a1520471b6e4d95454de750733"
				},
				"lib/convertColumnsObjectFromChunks.js": {
					"bytes": 884,
					"sha256": "c0ca50d13f4e7337a0594b3d11b1fea12227d3b45ada9107e04d4749b54cfa2d"
				},
				"lib/convertRowObjectsFromChunks.js": {
					"bytes": 689,
					"sha256": "38ee7910ad1c2be26d5a16a1ff7b14705f74aea41430f73d8cda6c6baa12fdfa"
				},
				"lib/convertRowsFromChunks.js": {
					"bytes": 449,
					"sha256": "f791a43b2ea6b362aeab9f616afb8b9c2c6802d36d2fc96ac48eb9481bff77b6"
				},
				"lib/createConfig.js": {
					"bytes": 813,
					"sha256": "dba2310fb49c3583a58c520b0d2b5157f1a83106c90926c278ca691cc2416b33"
				},
				"lib/createDuckDBValueConverter.js": {
					"bytes": 558,
					"sha256": "f3f80df0bf1e3a829e7b4a68914df948237908ee136d036760e2b2f9c14f0cf8"
				},
				"lib/createResult.js": {
					"bytes": 708,
					"sha256": "9f7bae2657ed795d14c5077b75f9f892e574f7c8070aeba8b9926267b1315c9c"
				},
				"lib/createValue.js": {
					"bytes": 14515,
					"sha256": "9a10f5878faa94adcaa08d9a59945a2994136243d1d86a0cdce4cf0030107369"
				},
				"lib/duckdb.js": {
					"bytes": 4025,
					"sha256": "90d13b045cf1bed6656dc09180e67fb527b1ed3907ce3bf34a0ecbc398a5b96f"
				},
				"lib/enums.js": {
					"bytes": 476,
					"sha256": "aad1185ac501beb73b7850763bc6af5257737d9fe4e9f955d9f306cc8e738094"
				},
				"lib/getColumnsFromChunks.js": {
					"bytes": 296,
					"sha256": "c06e1d51f856cfc066d19df7312b38129081f469696199ac3cf733d94633cfc3"
				},
				"lib/getColumnsObjectFromChunks.js": {
					"bytes": 364,
					"sha256": "2088a0986e3aa1cb9b386ad90ed3f924842937e3cbd5fd82cdf95c7d1f90bbe6"
				},
				"lib/getRowObjectsFromChunks.js": {
					"bytes": 343,
					"sha256": "d78348df1b4659b67e606d4eb00ec507cc1f806388e120be08a36cef927a2a41"
				},
				"lib/getRowsFromChunks.js": {
					"bytes": 275,
					"sha256": "1e3745fa722e153f971744faf16863ea2cf51c76952aacd30b50f1345d4ac22d"
				},
				"lib/index.js": {
					"bytes": 1759,
					"sha256": "9d78710fc48494f42133452f3e76ad62634fe9ad50dc7d7bcc55e3bcffff95e3"
				},
				"lib/readValue.js": {
					"bytes": 1856,
					"sha256": "8a5a75886cf036e9846a78376b7df73b48deb81fe09f1d41252bcb88531e4c78"
				},
				"lib/sleep.js": {
					"bytes": 208,
					"sha256": "cea426a53a37a1f238d180a0cdfe3800b38970fa54b54a7705da50869fafe70b"
				},
				"lib/sql.js": {
					"bytes": 323,
					"sha256": "53c883c27ea8f214279b3e86735c6917b0016adcbfc0d2d2b820e0c7dc797533"
				},
				"lib/typeForValue.js": {
					"bytes": 4830,
					"sha256": "edd38ec80e29c2f2921a513d7eb0c9ffc4627b7ef885eff16136c8f840d1365c"
				},
				"lib/types/BaseDuckDBType.js": {
					"bytes": 1110,
					"sha256": "ae2d822ccbf55d214753730be7188d9f5c01a9407f62a0f90e9a44a180666ad8"
				},
				"lib/types/DuckDBAnyType.js": {
					"bytes": 605,
					"sha256": "97f5f2530ebe0215a6d66c0c5cc4fcdfbc87c6d43a32ca55767d1bcc59a5468d"
				},
				"lib/types/DuckDBArrayType.js": {
					"bytes": 1268,
					"sha256": "aad827009ba9f53e444993dd963a0906a034ac485a95769e8955b1091e5034ee"
				},
				"lib/types/DuckDBBigIntType.js": {
					"bytes": 820,
					"sha256": "030cce4e640246b403ffa520c4279ff40bdd7accc7d191434276adc69396e06d"
				},
				"lib/types/DuckDBBigNumType.js": {
					"bytes": 1415,
					"sha256": "05ba529c106f202f76e5b4776a51827d4f778d8cb8f69aeae85c5073da081701"
				},
				"lib/types/DuckDBBitType.js": {
					"bytes": 605,
					"sha256": "2d5d529567e7711a8d49ab7f806c5f0dffb929c1ff379d83f4fa855ced98d305"
				},
				"lib/types/DuckDBBlobType.js": {
					"bytes": 616,
					"sha256": "33d056d208770276f3eabb1b91b5d336f55aa7f85d89f6b817dcb2dd0681d587"
				},
				"lib/types/DuckDBBooleanType.js": {
					"bytes": 649,
					"sha256": "231699ee9ad22f79651cc441118b815a69888f9ee7e52586c2272ef9ca2a1fea"
				},
				"lib/types/DuckDBDateType.js": {
					"bytes": 1006,
					"sha256": "408fba7cca40c8a17dda2f69a61a18b9482d65834fe5fe8e782bff911fa1f94f"
				},
				"lib/types/DuckDBDecimalType.js": {
					"bytes": 1436,
					"sha256": "ddb69733e660aca0e8a75c430243689f323a91a46160d2b8be189e29e6bd081a"
				},
				"lib/types/DuckDBDoubleType.js": {
					"bytes": 827,
					"sha256": "93cdb9def48d7ab421cd8226e24c48ae0e14b322a9673d45854410259fb67d41"
				},
				"lib/types/DuckDBEnumType.js": {
					"bytes": 3560,
					"sha256": "7d1ce86024d470cbc83e81fa616e14e14b64b0b05aa455bd3379132f946f8cfa"
				},
				"lib/types/DuckDBFloatType.js": {
					"bytes": 832,
					"sha256": "7710fb6bdb75dc60f5deda828b4a5cc521a2792bc58af2ca14b72c1997a807eb"
				},
				"lib/types/DuckDBGeometryType.js": {
					"bytes": 1403,
					"sha256": "15d37c5e7b0740be546d60f49eb8a76b29d8dbc2c340c554d3f695564d0e017a"
				},
				"lib/types/DuckDBHugeIntType.js": {
					"bytes": 835,
					"sha256": "13fee3db746f3ba34682dee0a2ebf23c8fa72e0f2724a0ebef1c96d6e2e611f5"
				},
				"lib/types/DuckDBIntegerLiteralType.js": {
					"bytes": 729,
					"sha256": "836d3bc5401ba103b3b76267a2cb3f761a384728760888ed34d561c12c10f428"
				},
				"lib/types/DuckDBIntegerType.js": {
					"bytes": 828,
					"sha256": "8bee0ac4d59da1c28698f4bda907e0e8c840f5518926a47e1e0cf8292f42113c"
				},
				"lib/types/DuckDBIntervalType.js": {
					"bytes": 660,
					"sha256": "75fc46d419ee44f971b15fdd7bee09c0292811feffdde38392627189ef5c9a60"
				},
				"lib/types/DuckDBListType.js": {
					"bytes": 1132,
					"sha256": "6d629c947595337613d8c38509f95ee512d9f692585c6f37b9b84c41db28bc34"
				},
				"lib/types/DuckDBMapType.js": {
					"bytes": 1288,
					"sha256": "2e24dc3fc85764d9b3c16da84371ec6e008c22d1e9be5dc028ddb2942efe3567"
				},
				"lib/types/DuckDBSQLNullType.js": {
					"bytes": 649,
					"sha256": "0d633636b6c5284ba69e177564d268f9f40e25d5ebc304bc5082b51539f03deb"
				},
				"lib/types/DuckDBSmallIntType.js": {
					"bytes": 841,
					"sha256": "0bbe79a3a8e95c65c0ddee2de9bd25d68842f6fc0de14e118fd2f25e46300593"
				},
				"lib/types/DuckDBStringLiteralType.js": {
					"bytes": 718,
					"sha256": "39ccdb2b3b95408ee346d36303b00efdea6d6dc6a818c421b707e2b771e98778"
				},
				"lib/types/DuckDBStructType.js": {
					"bytes": 2342,
					"sha256": "373fdb162d25f76e3b78e6c51979d068ae3786eee5fa8b9bbf6903dd331b2c65"
				},
				"lib/types/DuckDBTimeNSType.js": {
					"bytes": 818,
					"sha256": "49b9d6555e5b8528613cfb8f2f4c2fb45b1eedbc1e048abd6040b8f20f165f12"
				},
				"lib/types/DuckDBTimeTZType.js": {
					"bytes": 877,
					"sha256": "beb83f75dba08addc36154264f49dd4b51290cea2aba2c8c2ede741741d6c166"
				},
				"lib/types/DuckDBTimeType.js": {
					"bytes": 789,
					"sha256": "e1ce4a5023ca5f00465d495acd75829daaf88232b88e7dab78a6f4b9ae2a01d6"
				},
				"lib/types/DuckDBTimestampMillisecondsType.js": {
					"bytes": 1251,
					"sha256": "f23efd751f4cd3a450712828a49cee7ed006250b19e23ab11e38aea7ad089e9d"
				},
				"lib/types/DuckDBTimestampNanosecondsType.js": {
					"bytes": 1238,
					"sha256": "669d84b0578bdb3caa4fadc432b5ff703049c1689c9d164100d3f76ced07dfab"
				},
				"lib/types/DuckDBTimestampSecondsType.js": {
					"bytes": 1183,
					"sha256": "4c50e04882bf71be76065563eb89d490377d723d5a7bab840fbc9a9467145754"
				},
				"lib/types/DuckDBTimestampTZType.js": {
					"bytes": 1185,
					"sha256": "d8d6e042549cfec9e71cbf675dbef9b9a02e76db21a528b747fda390d8f3079a"
				},
				"lib/types/DuckDBTimestampType.js": {
					"bytes": 1191,
					"sha256": "cc94de08fc45311a2d598fee34e7307176830a1a0b352f626cf2a9169142d50c"
				},
				"lib/types/DuckDBTinyIntType.js": {
					"bytes": 826,
					"sha256": "0961be4db6b99e390fefd9aaab7ff3fda51b3ac4cd86533b42a49348f7dc6d67"
				},
				"lib/types/DuckDBType.js": {
					"bytes": 77,
					"sha256": "d43aa81f5bc89faa359e0f97c814ba25155591ff078fbb9bfd40f8c7c9683230"
				},
				"lib/types/DuckDBUBigIntType.js": {
					"bytes": 823,
					"sha256": "2079a9e59ba4951969f68ff0130128d3ad53530423c3dbb06edfd621cf441f2d"
				},
				"lib/types/DuckDBUHugeIntType.js": {
					"bytes": 837,
					"sha256": "3caf8fcfd6b6be1646117c88b763050942740f1dacef2ded872c76793a016be7"
				},
				"lib/types/DuckDBUIntegerType.js": {
					"bytes": 832,
					"sha256": "8d464e1fe28a552057837ffd0bf64ee9d82f705e01b3b89b14ade81686a3726c"
				},
				"lib/types/DuckDBUSmallIntType.js": {
					"bytes": 845,
					"sha256": "c2121dee72adbf5ed797d03dcef2393b65d58d531cf2c4de29f63843a8baa098"
				},
				"lib/types/DuckDBUTinyIntType.js": {
					"bytes": 831,
					"sha256": "e54487d4bd1f05ef43b87a8f7b948d57bc8b878dbd1fcfd68d661aaab837c1a3"
				},
				"lib/types/DuckDBUUIDType.js": {
					"bytes": 789,
					"sha256": "c86957d56fae0b21c8b4d4ba55eaa255a578ba34e60035e62368b0d0b6dbd8c5"
				},
				"lib/types/DuckDBUnionType.js": {
					"bytes": 2350,
					"sha256": "d9dca45996736ada41a367ba096d2ed5457952079ef65cd3f397a1a85df7fc9f"
				},
				"lib/types/DuckDBVarCharType.js": {
					"bytes": 649,
					"sha256": "42bd0db9178bf7f169b5bbb7edc515ebee9bcecc116ea65beefa784468ecd341"
				},
				"lib/types/DuckDBVariantType.js": {
					"bytes": 649,
					"sha256": "4669d2b508b2d8f02882810ba7711377fd5d70f0996a3c9ff8104b9f7b36581a"
				},
				"lib/types/index.js": {
					"bytes": 3133,
					"sha256": "5e63ab04b6dc2265ecaac5050f4ad7f4b330bbb1253be8447dd378298efa8a97"
				},
				"lib/values/DuckDBArrayValue.js": {
					"bytes": 581,
					"sha256": "1a5994d6056c668bbf358545b6b32142cd202dca1e60324dc90fa6038c343d95"
				},
				"lib/values/DuckDBBitValue.js": {
					"bytes": 3125,
					"sha256": "3ed35d3fa433bdaa9e7f3d7a3cd8a14f5efe9c5e6bdbc5eb1b9c7de8606ad25e"
				},
				"lib/values/DuckDBBlobValue.js": {
					"bytes": 860,
					"sha256": "7d80620fa5f899756a4f3d806248cbdccc3fa343ab63e38ee4752ccb48ff2600"
				},
				"lib/values/DuckDBDateValue.js": {
					"bytes": 1414,
					"sha256": "8d3cd233c7cc088ffc890efe9e8ac4fec92374cb6b751231a2613e8f83ce10ef"
				},
				"lib/values/DuckDBDecimalValue.js": {
					"bytes": 1801,
					"sha256": "5fdb46018962a0a2cf47ba56c72ce27d88dcd0c3e490caa5bc393f6b33cb792c"
				},
				"lib/values/DuckDBGeometryValue.js": {
					"bytes": 1105,
					"sha256": "9b6714fa24d21745da9088388a09685eaca3a486c0d5a1f1bac75cce79f80683"
				},
				"lib/values/DuckDBIntervalValue.js": {
					"bytes": 726,
					"sha256": "aad9b06eb58ce3294c4574e8b6fddd0712b5123bb1c1a78c5a0907d828f29d84"
				},
				"lib/values/DuckDBListValue.js": {
					"bytes": 573,
					"sha256": "6fec431179d89e9dc6504fa2991ddb95cea2202193397528340b512d7ea621b0"
				},
				"lib/values/DuckDBMapValue.js": {
					"bytes": 688,
					"sha256": "eba5414c74ad2fb8cfdb079170491f79f10145f21196afdbcb85cc6bd592fc62"
				},
				"lib/values/DuckDBStructValue.js": {
					"bytes": 798,
					"sha256": "dedbf5df2cadafefa5f539f0e3d5ccf6810a39dfbb2e048b864a6940841d4039"
				},
				"lib/values/DuckDBTimeNSValue.js": {
					"bytes": 700,
					"sha256": "70dc845736064d7717135fb15e7ed699366421832a1c32db3d3cac1ffe82ea0a"
				},
				"lib/values/DuckDBTimeTZValue.js": {
					"bytes": 2976,
					"sha256": "d503bd7a074f09a8dc638be9fe1478b240b087df40e87c2459b95f2a0826b3f5"
				},
				"lib/values/DuckDBTimeValue.js": {
					"bytes": 1213,
					"sha256": "8dd0911b20d6deb2a2ed8ed2974fe14ceb891055a1e14f69ff17d585184a94ec"
				},
				"lib/values/DuckDBTimestampMillisecondsValue.js": {
					"bytes": 1502,
					"sha256": "7fdf0b72af55e597498a832e3d2c390a2b8e692b51365b29eb9844687c4ed69f"
				},
				"lib/values/DuckDBTimestampNanosecondsValue.js": {
					"bytes": 1335,
					"sha256": "31b6adca733d70180b7b82aecf2a62c31262d39a10a7dd63eed2b6a7058c1d94"
				},
				"lib/values/DuckDBTimestampSecondsValue.js": {
					"bytes": 1364,
					"sha256": "04e29d4feab88ebf75ab85eab78805f15cc61c56a324d34828e94670d6ce516a"
				},
				"lib/values/DuckDBTimestampTZValue.js": {
					"bytes": 1924,
					"sha256": "7588a75533812ef1e0bcdf40113c2f2412e24ae938a588000e53b77121c50efc"
				},
				"lib/values/DuckDBTimestampValue.js": {
					"bytes": 1817,
					"sha256": "0214c81dfe27c2161597ea26b7846818c4f5cbe774c3deab559199b64b3aeb4f"
				},
				"lib/values/DuckDBUUIDValue.js": {
					"bytes": 2163,
					"sha256": "defa7248d6ef5b14d40e590b1e7d6f75be552131f2b0f57412a72de4984c768c"
				},
				"lib/values/DuckDBUnionValue.js": {
					"bytes": 538,
					"sha256": "7990ab00df26ab56b3199b9185943e135378d55ec352dbdfaef8ef409ce160c0"
				},
				"lib/values/DuckDBValue.js": {
					"bytes": 77,
					"sha256": "d43aa81f5bc89faa359e0f97c814ba25155591ff078fbb9bfd40f8c7c9683230"
				},
				"lib/values/DuckDBVariantValue.js": {
					"bytes": 1136,
					"sha256": "b51ff59998430283f86893f2adb250bb80f2908006072f364835410e3ad8215b"
				},
				"lib/values/index.js": {
					"bytes": 1996,
					"sha256": "af5ebc425d971ba565df9b1c7ff27b6a2aceed05a97afa9692ed19a4716d2d6a"
				},
				"lib/vectors/DuckDBArrayVector.js": {
					"bytes": 3105,
					"sha256": "8a88178ec1af1dab79978afbafd6de6cc6ee83776c98f7269a908e57959bf238"
				},
				"lib/vectors/DuckDBBigIntVector.js": {
					"bytes": 2317,
					"sha256": "a9b5c358ca64276e33481dfa7a74bbd971d7e1f9127b145e2a2daa2e3f316324"
				},
				"lib/vectors/DuckDBBigNumVector.js": {
					"bytes": 2898,
					"sha256": "bacb0fad2f0524063e582b942de68e6162a7c9f45d14d63dc615cb4bf95c5272"
				},
				"lib/vectors/DuckDBBitVector.js": {
					"bytes": 3117,
					"sha256": "bab555133901c6c804a54c7a0fed1e31c761aff75868267b08662633843cf143"
				},
				"lib/vectors/DuckDBBlobVector.js": {
					"bytes": 3436,
					"sha256": "1e35361d8d2f0ac7e11794935d461c04941e911d6233c59273681176a2f95d35"
				},
				"lib/vectors/DuckDBBooleanVector.js": {
					"bytes": 2511,
					"sha256": "6e3c4899e0bcecbce43c47f433be205ae17dcd98082f98d61cc855937ea47a74"
				},
				"lib/vectors/DuckDBDateVector.js": {
					"bytes": 2536,
					"sha256": "36ab89b90b44fc0e4ac3cf31e8ef5381efe0bc7d522b5c57e48b49bf7cb58c3d"
				},
				"lib/vectors/DuckDBDecimal128Vector.js": {
					"bytes": 2618,
					"sha256": "a17e15fc37bb1ccf924229a37ac844a1f3d429ac90d264b0a007a97a9a61a8db"
				},
				"lib/vectors/DuckDBDecimal16Vector.js": {
					"bytes": 2611,
					"sha256": "bdf7e76b26de79a2c35ffd0fa66499213d34020bbe8dbd292f5c43a1dd318f81"
				},
				"lib/vectors/DuckDBDecimal32Vector.js": {
					"bytes": 2611,
					"sha256": "9d2cde4fb1bf408618a47d243df5c3bff2f9ae8babf636e7e1ea8420b01ef9e1"
				},
				"lib/vectors/DuckDBDecimal64Vector.js": {
					"bytes": 2603,
					"sha256": "5344e9dc507b7cf058d28c09d9df94c6af9aadbf5b8d7ef9a53da8b1e343625b"
				},
				"lib/vectors/DuckDBDoubleVector.js": {
					"bytes": 2106,
					"sha256": "5008ccda7c79b61875fd996ee1ae045accb37f015adf902ca8c63325956c8888"
				},
				"lib/vectors/DuckDBEnum16Vector.js": {
					"bytes": 2172,
					"sha256": "6aa6c1438eaaf6da90f1fd9f7b45228a42ff9152e6149a1a5318fa68ec83c950"
				},
				"lib/vectors/DuckDBEnum32Vector.js": {
					"bytes": 2172,
					"sha256": "0fff89cce1f48ddc79cbf472afad6f0352db86a6864659f96dca61b8a74aae31"
				},
				"lib/vectors/DuckDBEnum8Vector.js": {
					"bytes": 2161,
					"sha256": "493011da49af7adc857c4c5e6a9909786567aca8e0623c513559180b691f5063"
				},
				"lib/vectors/DuckDBFloatVector.js": {
					"bytes": 2099,
					"sha256": "c978b5ec7023ff124aaee86870549b0b153aa37af8b9543f3b5ddbc20553eb96"
				},
				"lib/vectors/DuckDBGeometryVector.js": {
					"bytes": 2842,
					"sha256": "0bb6c919865021a0f4c4194d22dd982731e0ef5dfdde71a7d20cb4cf7d47b4b6"
				},
				"lib/vectors/DuckDBHugeIntVector.js": {
					"bytes": 2566,
					"sha256": "aa35340429f27e8e8b63822d8999143e343e3ea0e5f23116c7696bc34906c53c"
				},
				"lib/vectors/DuckDBIntegerVector.js": {
					"bytes": 2444,
					"sha256": "16acf3d9fb1deb69a8c84dcc61b551b1e6f404b804e5da1b7d4e36d4e85bf30e"
				},
				"lib/vectors/DuckDBIntervalVector.js": {
					"bytes": 2908,
					"sha256": "b2ebf7f9ce611e0c9457f18c6004ac2d244cb51cd0cabc3dd278007f8385ee50"
				},
				"lib/vectors/DuckDBListVector.js": {
					"bytes": 6629,
					"sha256": "4307e1514755e788546888a0b203c3a60269665601c6421279231b10b51c0d0f"
				},
				"lib/vectors/DuckDBMapVector.js": {
					"bytes": 2335,
					"sha256": "b3c59dda16f0beff2f3c0ddef50c79ba535aaa6131d88fd003dfb6fd8fc0d835"
				},
				"lib/vectors/DuckDBSmallIntVector.js": {
					"bytes": 2441,
					"sha256": "9e1b0b9a5c346cb6c38aeeb3fd41993228b30e284ea2d934074c6835a12d8ed0"
				},
				"lib/vectors/DuckDBStructVector.js": {
					"bytes": 4070,
					"sha256": "27cc5357f32ac304d1d30cc9621dc928b5fd2358fea1cd9f7b1c300417055b8e"
				},
				"lib/vectors/DuckDBTimeNSVector.js": {
					"bytes": 2430,
					"sha256": "7e473b0558867c17e6e7400712ed2748e1cc6e58378e2e50fdb60d6a8d28915d"
				},
				"lib/vectors/DuckDBTimeTZVector.js": {
					"bytes": 2436,
					"sha256": "cb72c6e3e37e9564c593274b035cab9715fc2d182b62dc9c19cce2ed53b84d45"
				},
				"lib/vectors/DuckDBTimeVector.js": {
					"bytes": 2417,
					"sha256": "86b12598dc7149d1b809a6c40f03131d169a56019ab85f6c42226349beb3d10b"
				},
				"lib/vectors/DuckDBTimestampMillisecondsVector.js": {
					"bytes": 2553,
					"sha256": "bd8ed395adcf78f1518740fce502625d5dfde7f0d86a5736aa9708ea4d040124"
				},
				"lib/vectors/DuckDBTimestampNanosecondsVector.js": {
					"bytes": 2542,
					"sha256": "bc87df7c51928e7fe5d4787502a5bbd0a1c4b2a11cf024930533ebe71fa166f3"
				},
				"lib/vectors/DuckDBTimestampSecondsVector.js": {
					"bytes": 2516,
					"sha256": "eee547bf03b3ee47d5b06243f9b0bde258afc7b02bc09da0ce8eccf1196b25e5"
				},
				"lib/vectors/DuckDBTimestampTZVector.js": {
					"bytes": 2473,
					"sha256": "846062c2c7708ecf9f89bcc4b6370c702ddfe878c234760bf962625f135bfdb7"
				},
				"lib/vectors/DuckDBTimestampVector.js": {
					"bytes": 2457,
					"sha256": "0e3386d5c4c0eaf2cd1e99ddfbd9c983a116e8e66e751e935836c03669e1304c"
				},
				"lib/vectors/DuckDBTinyIntVector.js": {
					"bytes": 2427,
					"sha256": "0e1040f1ffb83e1dcc6c66489a10c83cdd99ad264f6194257caffc68b591fda2"
				},
				"lib/vectors/DuckDBUBigIntVector.js": {
					"bytes": 2328,
					"sha256": "da92f670022913a08e5efbf31874b21ed6e00b8585594c352dfc9e7aa85e1b61"
				},
				"lib/vectors/DuckDBUHugeIntVector.js": {
					"bytes": 2577,
					"sha256": "ddabda7e94290b85a9fd9c14f891922e65402d555cdbbd3569e04ab9450d4189"
				},
				"lib/vectors/DuckDBUIntegerVector.js": {
					"bytes": 2444,
					"sha256": "67b6e8d73b0b9728fadc77dfd0d961f9811800c66b089c5e868fbd4c58f20d8a"
				},
				"lib/vectors/DuckDBUSmallIntVector.js": {
					"bytes": 2446,
					"sha256": "9d01833b5aadabc25b56247cbb936b05a492ccc9b6b26f2721dfccf815c8352c"
				},
				"lib/vectors/DuckDBUTinyIntVector.js": {
					"bytes": 2434,
					"sha256": "e58dd4faa6fe7da4380d47b06d177ca6c5bd77a0210ab69ac1fefac64bea387c"
				},
				"lib/vectors/DuckDBUUIDVector.js": {
					"bytes": 2414,
					"sha256": "4146008b849773916cc8df86562aef662ecec802a962d4bc19b325ecc5064512"
				},
				"lib/vectors/DuckDBUnionVector.js": {
					"bytes": 2771,
					"sha256": "5764b67e81cdb03b3f59197636b565f3d8e1d93a3f07d79272f16f5191c71faf"
				},
				"lib/vectors/DuckDBValidity.js": {
					"bytes": 3845,
					"sha256": "9f70499344881c32397963772eabff457cb9daaf5e1109cfd777bc820c99f2f5"
				},
				"lib/vectors/DuckDBVarCharVector.js": {
					"bytes": 2956,
					"sha256": "20f77f4ada5481bc1fb75aea95c8d0bc23d967ae22732305b85382927e6d2c71"
				},
				"lib/vectors/DuckDBVariantVector.js": {
					"bytes": 23545,
					"sha256": "7532d735c2f4949e7e0b1b52a9be45f6040bb67189200f8adc59dbb9d4988c2e"
				},
				"lib/vectors/DuckDBVector.js": {
					"bytes": 979,
					"sha256": "72cfeda244d4c5507b14915d8959b5de732e70a0f759ad954556184a7da565c2"
				},
				"lib/vectors/createVector.js": {
					"bytes": 12468,
					"sha256": "be1f028a579868dda260f7568aa0ca38d158e5bfce2a31429fa673dc7067a3c9"
				},
				"lib/vectors/dataAccessors.js": {
					"bytes": 12226,
					"sha256": "60570df29f03ca9bf4641a62e4a1de80d16e7251e253d37940b8f7d996540697"
				},
				"lib/vectors/index.js": {
					"bytes": 3394,
					"sha256": "3eee4b6863c716cd2da9fe0f8bed88f038daf1fa61f2d255b975950ac28d0560"
				},
				"lib/vectors/vectorRegistry.js": {
					"bytes": 712,
					"sha256": "7c4cc6668e66f12487280681e5ae4f3d9d9fc268983e0251f4a17cd27f4e53b7"
				},
				"lib/version.js": {
					"bytes": 395,
					"sha256": "6877a1da7cc1c857b0338f765af0a1c3a00a0e7e858d63ba54e329894be0a9c5"
				},
				"package.json": {
					"bytes": 304,
					"sha256": "d74753bf4dd4b044b81b402acf3863f6b4f0f91bf4236aeda1d70629d69ab623"
				}
			} }
		},
		"@duckdb/node-bindings": {
			"version": "1.5.5-r.5",
			"integrity": "sha512-sR7x91TfBunLqLbdvrcdiPCU+VGEQFPicxh1STZM402fuHW2ituPTAo2bY3IlntsvJShltrKF4R6B+JYPlAPZg==",
			"tarballBytes": 13842,
			"unpackedBytes": 98304,
			"needs": {
				"any": ["detect-libc"],
				"darwin-arm64": ["@duckdb/node-bindings-darwin-arm64"],
				"linux-arm64": ["@duckdb/node-bindings-linux-arm64"],
				"linux-x64": ["@duckdb/node-bindings-linux-x64"],
				"win32-arm64": ["@duckdb/node-bindings-win32-arm64"],
				"win32-x64": ["@duckdb/node-bindings-win32-x64"]
			},
			"files": { "any": {
				"LICENSE": {
					"bytes": 1072,
					"sha256": "7e17fd31249fa875cb3b1c5e05c6c3e99b75509f6a2804ca176c217834de1dcb"
				},
				"duckdb.js": {
					"bytes": 2003,
					"sha256": "19451f98da76e7db519b909d98a4401c92ffb14df5bc1c48ad7ce5b7b67113ce"
				},
				"package.json": {
					"bytes": 758,
					"sha256": "4af5d82267248056caa150c8d13f3038439d734d449b050782bd10cc96f98389"
				}
			} }
		},
		"@duckdb/node-bindings-darwin-arm64": {
			"version": "1.5.5-r.5",
			"integrity": "sha512-WJdeLTFy4pRg60rkbp9smtlP1iIQ8ErtIJkxS+2LQtM1ZZMSByyW+3WPpNoKe7IwPtVl2fLlPw7tDmQW4Z974g==",
			"tarballBytes": 36788031,
			"unpackedBytes": 117526016,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 1072,
					"sha256": "7e17fd31249fa875cb3b1c5e05c6c3e99b75509f6a2804ca176c217834de1dcb"
				},
				"duckdb.node": {
					"bytes": 514168,
					"sha256": "ba396b8fc069b1c34d1b5d3bdb7f54b1ddef160b6f440b2539fcef89720e9947"
				},
				"libduckdb.dylib": {
					"bytes": 117005184,
					"sha256": "b9027d18ef3e8d960568f77e946a83ca68009cb22d71cf7f94de842afdd094d8"
				},
				"package.json": {
					"bytes": 253,
					"sha256": "5582b954f8cb27c9c8bd26d8e24d51dd042bb55baf4ac458832e49bba89e332e"
				}
			} }
		},
		"@duckdb/node-bindings-linux-arm64": {
			"version": "1.5.5-r.5",
			"integrity": "sha512-CafH2AIvXtpwDynG3KB/4uEOHRGlFoB7auCRMIwH3BKNIobsANV5LSpDJ3tfyRCFIsK6e8AT1eseWVnu2Dv3cw==",
			"tarballBytes": 21632048,
			"unpackedBytes": 63467008,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 1072,
					"sha256": "7e17fd31249fa875cb3b1c5e05c6c3e99b75509f6a2804ca176c217834de1dcb"
				},
				"duckdb.node": {
					"bytes": 497304,
					"sha256": "51b959ad6a5b57cfa3e9a5d20bffebe0e58974222efcddcd97c85e12700dbbb1"
				},
				"libduckdb.so": {
					"bytes": 62963152,
					"sha256": "d00d007f3f7ca1f2896a5e4b89c2ce141bf0508506a9d6d56f9598b8e59d074e"
				},
				"package.json": {
					"bytes": 280,
					"sha256": "8ae077ac159b1b2dec21b56537d55abe70cb3b6aeefb73f9456d5a28ca97f091"
				}
			} }
		},
		"@duckdb/node-bindings-linux-x64": {
			"version": "1.5.5-r.5",
			"integrity": "sha512-kCyq6BXhn6QXfwF8yVdVKriSSHP+rfVWcJ56cG8qZzlOZpxyvT5WGm6jMshxg4ditLlOsHsIN/D47RYrcjXuHQ==",
			"tarballBytes": 23881820,
			"unpackedBytes": 71011328,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 1072,
					"sha256": "7e17fd31249fa875cb3b1c5e05c6c3e99b75509f6a2804ca176c217834de1dcb"
				},
				"duckdb.node": {
					"bytes": 474984,
					"sha256": "778d45b3d918a8d3b6dfeb819472472d3ff85d427110973fc9c1b0d462514c15"
				},
				"libduckdb.so": {
					"bytes": 70529912,
					"sha256": "fc23f12e376c47be520f75221288281906e7942e8fd6f6ce4849198ba60d0405"
				},
				"package.json": {
					"bytes": 276,
					"sha256": "da65345622a954085211c5cbe40a63e13910aa322c8981ef3873c597164042c8"
				}
			} }
		},
		"@duckdb/node-bindings-win32-arm64": {
			"version": "1.5.5-r.5",
			"integrity": "sha512-L3Mroc23xhqOowWVElni8LgEmsm5e9DdG1y2pLka/1ug3Pl2vpQMl1Phxwz4UEMF8DOBbMgN5BBNrYwG2BFo+g==",
			"tarballBytes": 14459553,
			"unpackedBytes": 44372480,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 1079,
					"sha256": "4000856a8f007e53fc53150533d644bcaefc64b7461e43c14ccb9d3d66a59cd2"
				},
				"duckdb.dll": {
					"bytes": 42838320,
					"sha256": "ca938da6e124d6c91fcbff5983860ebc3753576e5b04c11ad8bc9135853aa752"
				},
				"duckdb.node": {
					"bytes": 1527808,
					"sha256": "e4e6d94b1c8d30497222356ce7761fd3a50c8a121cf484d7eae54fef818ea9c1"
				},
				"package.json": {
					"bytes": 251,
					"sha256": "626e0244371f6900789a2eec6061c9faae8eacde80bff564618c75487a826aef"
				}
			} }
		},
		"@duckdb/node-bindings-win32-x64": {
			"version": "1.5.5-r.5",
			"integrity": "sha512-mBGFn8netT/AAhK4TOG6Fw47+Db68CxCVtQ9qfxZc1kZAjds+aYrh17Fd/u5CbTDdxILsrcyuF8q9cUcm54kQA==",
			"tarballBytes": 13549050,
			"unpackedBytes": 37984256,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 1079,
					"sha256": "4000856a8f007e53fc53150533d644bcaefc64b7461e43c14ccb9d3d66a59cd2"
				},
				"duckdb.dll": {
					"bytes": 36724520,
					"sha256": "2b7468a4ad844429e6af2fde0b5f91893e8130a5686a88f11442ab547c7ede46"
				},
				"duckdb.node": {
					"bytes": 1253376,
					"sha256": "a587a097a6ce7f370e12cf6530a187813cabd03aba36a6caeaba6912e01a3d63"
				},
				"package.json": {
					"bytes": 247,
					"sha256": "e04faf0dfff06cafba37cf38280012c836b73287c071412e26f420b910d3ab7e"
				}
			} }
		},
		"@img/colour": {
			"version": "1.1.0",
			"integrity": "sha512-Td76q7j57o/tLVdgS746cYARfSyxk8iEfRxewL9h4OMzYhbW4TAcppl0mT4eyqXddh6L/jwoM75mo7ixa/pCeQ==",
			"tarballBytes": 17410,
			"unpackedBytes": 79360,
			"needs": {},
			"files": { "any": {
				"LICENSE.md": {
					"bytes": 4433,
					"sha256": "e2eaa4603c14cb26f301e88648c12a853fa3f0f5da6d4b0972958c666e7f2ab8"
				},
				"color.cjs": {
					"bytes": 45136,
					"sha256": "f7c3efcf482624007f2019fffee3e1dec56b8cb893faa9a420b2832805888dce"
				},
				"index.cjs": {
					"bytes": 49,
					"sha256": "e6e93e7fb209420a20fdf2ec676e9c67413be8d5ace99eec64f9468480f0368d"
				},
				"package.json": {
					"bytes": 1515,
					"sha256": "bc38c5097693ed53b91c32f35fb0a52569736c7854ba2eb6d080f3252071f75c"
				}
			} }
		},
		"@img/sharp-darwin-arm64": {
			"version": "0.35.5",
			"integrity": "sha512-QRUlFQ0WxvdWyqqG/WtI3iupfD5rBzmCHXSdPsY91sAtVtTo7Q4cb6zOccZ3gqEqkr0f1As1ehLqmEpDsRf+lg==",
			"tarballBytes": 110737,
			"unpackedBytes": 297472,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 10273,
					"sha256": "73ba74dfaa520b49a401b5d21459a8523a146f3b7518a833eea5efa85130bf68"
				},
				"index.cjs": {
					"bytes": 141,
					"sha256": "779fece1ac73b7136281d9767b90267f19d3a296e850ecf474d9c89a8ef1968c"
				},
				"lib/sharp-darwin-arm64-0.35.5.node": {
					"bytes": 280256,
					"sha256": "791921f975371be33aed727e06283282cc001c960792eb52505b579fdaaf1b55"
				},
				"package.json": {
					"bytes": 862,
					"sha256": "157996706c751e9a3608f35811f156238fa4ad1f367abfd4facec30883747f5e"
				}
			} }
		},
		"@img/sharp-libvips-darwin-arm64": {
			"version": "1.3.4",
			"integrity": "sha512-5R89nBYiRdUlSWJxPhO+GVtaXzXSxKnRu/xqMn3KTA3L9EB9Oy/P+Nn2f2vlhPuUdy/Zusb2DarbyTpGCfEDuw==",
			"tarballBytes": 8341921,
			"unpackedBytes": 18249216,
			"needs": {},
			"files": { "any": {
				"lib/libvips-cpp.8.18.7.dylib": {
					"bytes": 18231688,
					"sha256": "c1a5b5633b21aeb8a229abf7d062e07e4d778c0b44ed43cd1f93362bda58c322"
				},
				"package.json": {
					"bytes": 876,
					"sha256": "394ecfe4e823ebf6ddc9f9b7155046aad1f0492300920323ddfb84cae85dbac0"
				},
				"versions.json": {
					"bytes": 596,
					"sha256": "e2611d5d854815a8b33c8a3d2ec649511a9596ccf16844e8eae7cf81e79881c4"
				}
			} }
		},
		"@img/sharp-libvips-linux-arm64": {
			"version": "1.3.4",
			"integrity": "sha512-Y3dgX/6lE2QhQb+Gxy0WZxfg9MEm/JBjamZpS2IklP7xIQoKN4hzAm7KcMVGtaVDt3neE9OKBC7vAfonA/Lr1A==",
			"tarballBytes": 8485392,
			"unpackedBytes": 18342400,
			"needs": {},
			"files": { "any": {
				"lib/libvips-cpp.so.8.18.7": {
					"bytes": 18324712,
					"sha256": "97c2ae9a663cd3de58a34d68820994e49e0e261fddbd4616bd726a72610bbc8f"
				},
				"package.json": {
					"bytes": 948,
					"sha256": "a3d16b47b7c0a55ddb43afa9678a9a83b6a27edbd3cf42d41e53c7838930982b"
				},
				"versions.json": {
					"bytes": 596,
					"sha256": "e2611d5d854815a8b33c8a3d2ec649511a9596ccf16844e8eae7cf81e79881c4"
				}
			} }
		},
		"@img/sharp-libvips-linux-x64": {
			"version": "1.3.4",
			"integrity": "sha512-GJ//SSXbnwSDes02umB3nDJLFcQzw8a18V8fyhqr6tV515tOEMdImjjxj1AoafMRz56F3PHgftnj1QEKSU1zkw==",
			"tarballBytes": 8219515,
			"unpackedBytes": 18717184,
			"needs": {},
			"files": { "any": {
				"lib/libvips-cpp.so.8.18.7": {
					"bytes": 18699288,
					"sha256": "4aa73553408c3964071728f4a231a8e86918e39bc49f1fbae75355f7ea933ea9"
				},
				"package.json": {
					"bytes": 935,
					"sha256": "2c5f6f9abf74c1492622d5dc4e4da056ab0712fd71de61e03a687c88b8cdab4e"
				},
				"versions.json": {
					"bytes": 596,
					"sha256": "e2611d5d854815a8b33c8a3d2ec649511a9596ccf16844e8eae7cf81e79881c4"
				}
			} }
		},
		"@img/sharp-linux-arm64": {
			"version": "0.35.5",
			"integrity": "sha512-LYVx5JTsOM2CBzmxreh+nl64/3H6Xb09iSLknqH47z2T2DFFxDeFLP5y4dJwe6H7uGQlHPyEEtIqyo3DYsRwdQ==",
			"tarballBytes": 174710,
			"unpackedBytes": 547328,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 10273,
					"sha256": "73ba74dfaa520b49a401b5d21459a8523a146f3b7518a833eea5efa85130bf68"
				},
				"index.cjs": {
					"bytes": 139,
					"sha256": "5fefc8e2a4db759ab7b80f26ffff131b9a4251ff5cfd07030f968ba5698ebdc2"
				},
				"lib/sharp-linux-arm64-0.35.5.node": {
					"bytes": 530120,
					"sha256": "6c3c549bd1bae0fe0b34832917a39950abd4db8feea874f8447ed07cded7854b"
				},
				"package.json": {
					"bytes": 936,
					"sha256": "46b7220846b8c6a552f002f62ab2c855f33a4013fb97d1e54c6a4895e4317c8b"
				}
			} }
		},
		"@img/sharp-linux-x64": {
			"version": "0.35.5",
			"integrity": "sha512-SxFtLTeJInhAA9Q836kux2vZNeOBQEx658qvbboZScr0wIARym3IcGmW7KpVD5sbVg0Ojy+udFQdayYIZyoNog==",
			"tarballBytes": 186507,
			"unpackedBytes": 432128,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 10273,
					"sha256": "73ba74dfaa520b49a401b5d21459a8523a146f3b7518a833eea5efa85130bf68"
				},
				"index.cjs": {
					"bytes": 135,
					"sha256": "01ae7daa0380ea031c8c5133808f5afb5a42ca00ee9057139e28c5b885705c4a"
				},
				"lib/sharp-linux-x64-0.35.5.node": {
					"bytes": 415112,
					"sha256": "cf896cc1b7f3ae9c3e8eb3d7b2b198b8de2824ff7d0681d684bab5a825def335"
				},
				"package.json": {
					"bytes": 921,
					"sha256": "181c58413d16ac3ce035f39c94c614031e03c023d88315712a81ed210c9fa04c"
				}
			} }
		},
		"@img/sharp-win32-arm64": {
			"version": "0.35.5",
			"integrity": "sha512-X4t7g+7ZA5DKblCBEXGjUqqemj4vczING/5viFwAL8h4N3qYeyjwdCvRLHi4EdOUI+2Z7UFlp1VM+p/AuEtm6Q==",
			"tarballBytes": 7895045,
			"unpackedBytes": 17028608,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 10464,
					"sha256": "dc1f5d2d43c5531dfe0acaf4e950ea5dbe3e61e1850cf0e983bda7efc10d6693"
				},
				"index.cjs": {
					"bytes": 64,
					"sha256": "e2ec6f110c0eee2166c7615e948f130e393cb7d440c3109745ef780a575e6c1d"
				},
				"lib/libvips-42.dll": {
					"bytes": 16080896,
					"sha256": "c3ff47e1546127d60ca0964dcbe27541c0bf35517b97aca10dc6a82fb9c540b7"
				},
				"lib/libvips-cpp-8.18.7.dll": {
					"bytes": 456704,
					"sha256": "966d3df5a7c8ab55d44d32f4bd7ed64d27b1a3a39fac5ccaf6a78c28e769e676"
				},
				"lib/sharp-win32-arm64-0.35.5.node": {
					"bytes": 467456,
					"sha256": "a08a7d8162cc041c67dc8fa2a1f6122fc412dd3d3d0a90ec2efed1ebfb7a071b"
				},
				"package.json": {
					"bytes": 901,
					"sha256": "5c2b042fc5b437b43bf9f709e57356e0b5ed3975c3d7500a74157cf784e1c83a"
				},
				"versions.json": {
					"bytes": 596,
					"sha256": "e2611d5d854815a8b33c8a3d2ec649511a9596ccf16844e8eae7cf81e79881c4"
				}
			} }
		},
		"@img/sharp-win32-x64": {
			"version": "0.35.5",
			"integrity": "sha512-x76eH0vEiHlcMQu8Y8IenntaACtddpT6W0wmXtWrnKcnKI7ME5DdgqhAD6SEWOEl1v2zDvkZDhFA9KnURwpfqg==",
			"tarballBytes": 8575353,
			"unpackedBytes": 19819008,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 10464,
					"sha256": "dc1f5d2d43c5531dfe0acaf4e950ea5dbe3e61e1850cf0e983bda7efc10d6693"
				},
				"index.cjs": {
					"bytes": 62,
					"sha256": "6ecbd583f45e914233410fe83a614e4f5ff1a6875a7eb828b03b7258e8ba6944"
				},
				"lib/libvips-42.dll": {
					"bytes": 19018240,
					"sha256": "06dab07cc386748513337a31672b1d5269fbc770a14ff403080575665bf0813f"
				},
				"lib/libvips-cpp-8.18.7.dll": {
					"bytes": 333312,
					"sha256": "25001dbd05305a0a29119ab49933622c70b4a20ea12ef1d5d20ca40181db53bf"
				},
				"lib/sharp-win32-x64-0.35.5.node": {
					"bytes": 443904,
					"sha256": "971048779f9c8598df14641dfc03c625885c93f473a788e65ca2deb50d0b083e"
				},
				"package.json": {
					"bytes": 888,
					"sha256": "697b3d89590e3b988b51764bd22dfd6f4a1b35cd4eb12c664eca7987e8ee6115"
				},
				"versions.json": {
					"bytes": 596,
					"sha256": "e2611d5d854815a8b33c8a3d2ec649511a9596ccf16844e8eae7cf81e79881c4"
				}
			} }
		},
		"detect-libc": {
			"version": "2.1.2",
			"integrity": "sha512-Btj2BOOO83o3WyH59e8MgXsxEQVcarkUOpEYrubB0urwnN10yQ364rsiByU11nZlqWYZm05i/of7io4mzihBtQ==",
			"tarballBytes": 7776,
			"unpackedBytes": 33792,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 11357,
					"sha256": "b40930bbcf80744c86c46a12bc9da056641d722716c378f5659b9e555ef833e1"
				},
				"lib/detect-libc.js": {
					"bytes": 7503,
					"sha256": "5de6a1c1abec8bba5ea1261cf819d83a73c92ebe72b879ae48c59ca12320a462"
				},
				"lib/elf.js": {
					"bytes": 982,
					"sha256": "0e8820f00ee11d179d94894d4f97a6e87c34ab59e5dd4d3a571dfabcecf043af"
				},
				"lib/filesystem.js": {
					"bytes": 1097,
					"sha256": "5c98fb66b559d0b4fa82c7a3e39d9ab6840f022c4c73e6b1a73ac6d16ec13fd7"
				},
				"lib/process.js": {
					"bytes": 569,
					"sha256": "f37dd0ead9f70b50c6f5529c600e1cdf076e3c3bc8e6b4a0a9820a8d65244628"
				},
				"package.json": {
					"bytes": 1278,
					"sha256": "ee88e5b954fdf3a8480b1d01ef767d68d8ca2c6da269f58c5cf1c5550e9aa2a7"
				}
			} }
		},
		"onnxruntime-common": {
			"version": "1.30.0",
			"integrity": "sha512-7fdVWjAID1dVhH/G8qK3APARunV4VkBFoCQAP7qp4Wkab0mrorvmc+sqiT+mKXOzDqdjN5j+/Z9nb4gzNPWcyA==",
			"tarballBytes": 66795,
			"unpackedBytes": 720896,
			"needs": {},
			"files": { "any": {
				"dist/cjs/backend-impl.js": {
					"bytes": 5608,
					"sha256": "3d25321895995f7e9480570b9a88f121049adf152e1829d0ecb11218da02d487"
				},
				"dist/cjs/backend.js": {
					"bytes": 433,
					"sha256": "325aaee7a2649ea27629666f3ca01c0d80b9751e704ce502e43a8352390749b4"
				},
				"dist/cjs/env-impl.js": {
					"bytes": 969,
					"sha256": "35cd8cac33973538eab471b68622c86c35a6896f4307d1a74c9ca0eda7abbac6"
				},
				"dist/cjs/env.js": {
					"bytes": 366,
					"sha256": "22c7647f8ca1c1b83b437a92b95fee1457fcb72866fa029616b8f146dc609be8"
				},
				"dist/cjs/index.js": {
					"bytes": 1955,
					"sha256": "d7dd6cc9790e87299099fcd1b0ccb4969c01591d7eec0383a1c64dbea133dd1a"
				},
				"dist/cjs/inference-session-impl.js": {
					"bytes": 8996,
					"sha256": "88d90723a169297855ad3b564b134c6b685b2661316c81f71fc80da1e203bae0"
				},
				"dist/cjs/inference-session.js": {
					"bytes": 467,
					"sha256": "458be26f316c5068d32a56ddbc30ca0aa687c636e079b3d161a69f0f14a683f1"
				},
				"dist/cjs/onnx-model.js": {
					"bytes": 211,
					"sha256": "667f5fdac4b6df25e17f8a864d4dc619507f541f9fa0aafb6d3572fcca1e25e5"
				},
				"dist/cjs/onnx-value.js": {
					"bytes": 211,
					"sha256": "8446854766f4955ce438a7338216f49223767ecc508bb502b73a3dc1a1f1998e"
				},
				"dist/cjs/package.json": {
					"bytes": 20,
					"sha256": "091a04fa67c7907b98e106fcff8b964e13129754fce72d24f3025b97c4887fa3"
				},
				"dist/cjs/tensor-conversion-impl.js": {
					"bytes": 8067,
					"sha256": "9815e72c0bb91896035de93b3113a2256a1a998bc53c7b5e6bf5fb4e93714766"
				},
				"dist/cjs/tensor-conversion.js": {
					"bytes": 218,
					"sha256": "28cc462d4a9ea556ecc86c0e6d16a51d61b58d5bc5b4b7b48976b14bc8035bdc"
				},
				"dist/cjs/tensor-factory-impl.js": {
					"bytes": 11656,
					"sha256": "a3204838a2c14416e4e61c968dc17c663ab3c9b8b2c4a8b7f2a1c5b06e3e5173"
				},
				"dist/cjs/tensor-factory.js": {
					"bytes": 215,
					"sha256": "13b8d735350b828a49bda8aeec50b1dac888cf42268006efc4312f50a88b6906"
				},
				"dist/cjs/tensor-impl-type-mapping.js": {
					"bytes": 2995,
					"sha256": "333110edbbffdb7575ea340cb341bcaf691862d6594a649db28097f7d8cb19b7"
				},
				"dist/cjs/tensor-impl.js": {
					"bytes": 16458,
					"sha256": "11645352ba5d08971344717d3339f86aac560f84f29229b2ebe07f1ec8aa8905"
				},
				"dist/cjs/tensor-utils-impl.js": {
					"bytes": 2213,
					"sha256": "e7b1db989d33d54bdd1807b080a0989ff0b10d5f7dd8c93b92bbf293103aa4d5"
				},
				"dist/cjs/tensor-utils.js": {
					"bytes": 213,
					"sha256": "d3f577e90dc2257c72ac728e5e6355c34af0342d971158d9f22b69d22aa97b8d"
				},
				"dist/cjs/tensor.js": {
					"bytes": 393,
					"sha256": "9097114de356750f36f28776fa6ccd08d13694f0f9aac9e7669c30b6c43153f7"
				},
				"dist/cjs/trace.js": {
					"bytes": 2496,
					"sha256": "faecd0df94998d786e2085d56aa6003449f1ac3b35c350e0d2762498604e5d72"
				},
				"dist/cjs/type-helper.js": {
					"bytes": 212,
					"sha256": "7f786da8d2a611ad751c70a74edf4d9acfccd26be8e5c6b1cb730f982892bf32"
				},
				"dist/cjs/version.js": {
					"bytes": 361,
					"sha256": "0a1a7f532f4455ead0678966815c3114730150aa4368ebb5ebd9727425e9003b"
				},
				"package.json": {
					"bytes": 977,
					"sha256": "4266741a80346e25820ccc494fbffb95e2f652b6dfb5585025be44df3b0d6722"
				}
			} }
		},
		"onnxruntime-node": {
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"tarballBytes": 113507888,
			"unpackedBytes": 301102080,
			"needs": { "any": ["onnxruntime-common"] },
			"files": {
				"darwin-arm64": {
					"bin/napi-v6/darwin/arm64/libonnxruntime.1.dylib": {
						"bytes": 44589928,
						"sha256": "685d2be5dba1309c89d3a5324b7fd06a5c42f1a61bfea32d14c4cc28d072121d"
					},
					"bin/napi-v6/darwin/arm64/onnxruntime_binding.node": {
						"bytes": 266840,
						"sha256": "a3f993357759b06ae2411f70af60f5e041d04521ea7f0d12cb7546e411a527dd"
					}
				},
				"linux-arm64": {
					"bin/napi-v6/linux/arm64/libonnxruntime.so.1": {
						"bytes": 25135496,
						"sha256": "1f549d46250b005580b597f4164984aaf75b3bcb9f3aeb07c7f8a8fe60b23c76"
					},
					"bin/napi-v6/linux/arm64/onnxruntime_binding.node": {
						"bytes": 394648,
						"sha256": "afec78dc11d38dc81605b068cefe1fc73ffe77ca240c15468aa40786150beac8"
					}
				},
				"linux-x64": {
					"bin/napi-v6/linux/x64/libonnxruntime.so.1": {
						"bytes": 45828512,
						"sha256": "ffb75a925ba05e47b235bb66e3e3911714a80b328a9c9425539feb204aa32a23"
					},
					"bin/napi-v6/linux/x64/onnxruntime_binding.node": {
						"bytes": 389488,
						"sha256": "ccdc60b981d93a490cf9513d3f583547252b6e285b72988a96a494f2f006c7b8"
					}
				},
				"win32-arm64": {
					"bin/napi-v6/win32/arm64/onnxruntime.dll": {
						"bytes": 29815136,
						"sha256": "6c3a2abf5c6aca11c48a0d338a91af309f2266f25ce2e4084e6a87bbcb0fbfd0"
					},
					"bin/napi-v6/win32/arm64/onnxruntime_binding.node": {
						"bytes": 422200,
						"sha256": "d8179924f15c2d3c1c8a75c50adf1671ec28c7f1cb0da9fc28b17daa02c5ecf5"
					}
				},
				"win32-x64": {
					"bin/napi-v6/win32/x64/onnxruntime.dll": {
						"bytes": 28754232,
						"sha256": "508c362f5673483dd3a086379c392795b2e42d10d5e6f3f90ebd7ac21c97af67"
					},
					"bin/napi-v6/win32/x64/onnxruntime_binding.node": {
						"bytes": 298848,
						"sha256": "ddd428464069b84414d34ec1796c7c2a69c33a976e4b0390692629e394f92fa1"
					}
				},
				"any": {
					"dist/backend.js": {
						"bytes": 6289,
						"sha256": "a79e8019e7276a282987023f9d38d41063a99e563e5e1a6f38a73a7d39ea83ab"
					},
					"dist/binding.js": {
						"bytes": 1590,
						"sha256": "2a85ac5de943c7222aae5ca2897f52d73891f528d4295b701fab077470c668c0"
					},
					"dist/index.js": {
						"bytes": 1602,
						"sha256": "019eb02133b94b1f7fdf2d89eb93b590ce1288d271f7b280647fb3978e6391fa"
					},
					"dist/version.js": {
						"bytes": 361,
						"sha256": "0a1a7f532f4455ead0678966815c3114730150aa4368ebb5ebd9727425e9003b"
					},
					"package.json": {
						"bytes": 1593,
						"sha256": "0871cd56ac2b9c9dfc834c7eabba819e5d4f966f005388515abb3402b14e0874"
					}
				}
			}
		},
		"semver": {
			"version": "7.8.6",
			"integrity": "sha512-9lpSSU4Mly3mrtruwLs1eLK6+gzbzqeBFwRNjIjE+9LuDpWdYctrQlQ3ej1Ilgi7gknpsTRnPoLP8DpCHqHIJw==",
			"tarballBytes": 33566,
			"unpackedBytes": 162816,
			"needs": {},
			"files": { "any": {
				"LICENSE": {
					"bytes": 765,
					"sha256": "4ec3d4c66cd87f5c8d8ad911b10f99bf27cb00cdfcff82621956e379186b016b"
				},
				"classes/comparator.js": {
					"bytes": 3631,
					"sha256": "054202956430d63d5ff4599fae09760ce465b489e4f0b5ef5ce7cc7ac21157ac"
				},
				"classes/index.js": {
					"bytes": 143,
					"sha256": "3bb69280c2a788d0eb16f915bb9df4dbe812075182024c753dca2283bcea1b17"
				},
				"classes/range.js": {
					"bytes": 15678,
					"sha256": "301811a48b055bb62a0c49240c64cc0b701cb926b67c425758df45920ff985dc"
				},
				"classes/semver.js": {
					"bytes": 9891,
					"sha256": "813b2c185512d30c9b931c2fed8140889d9d7490ceeeedc370da30337dc8ca57"
				},
				"functions/clean.js": {
					"bytes": 205,
					"sha256": "4eadb0892844cf3ae295121a86163a66c73f89acd1b7f0b114ec115b4539512f"
				},
				"functions/cmp.js": {
					"bytes": 961,
					"sha256": "a63d74e87b73788e78e9ce0a4892b5333d6b809c0de88b31e4ed76cbf17f94b3"
				},
				"functions/coerce.js": {
					"bytes": 2004,
					"sha256": "28a251c5ab210ddf9e97551b9f37a53329fcce91f0c3943dcbc02de1a1de915a"
				},
				"functions/compare-build.js": {
					"bytes": 281,
					"sha256": "5ab651d5b40af289bd85c645a92b6d8cfe1a986dc413c797cfcc8d623d7c844c"
				},
				"functions/compare-loose.js": {
					"bytes": 132,
					"sha256": "07b6a3a1db0a5210ceb784c1708bd4679f3a94fc73a9c9eb349349e7070a6f78"
				},
				"functions/compare.js": {
					"bytes": 170,
					"sha256": "d404b5aa48aaddc8a654c5da8fb7d4443404b7948589b21ac4b045d1cee4e34c"
				},
				"functions/diff.js": {
					"bytes": 1423,
					"sha256": "7a11fd39b987cdf06c65e928cb1aca49bec583feb86fb5c8fe47a6fd61d7de31"
				},
				"functions/eq.js": {
					"bytes": 126,
					"sha256": "b6e30a7168e52723216fc163d300e2bbabf92ec0251f9ac5438bb6ccf57c8936"
				},
				"functions/gt.js": {
					"bytes": 124,
					"sha256": "135523704aa48cd98834dd170ee9f74f0e68043b379f32d021db11e6304c5c93"
				},
				"functions/gte.js": {
					"bytes": 127,
					"sha256": "991c5bbe48ecb210a562646872f05862ad9fc0d42186d85aa60bdc6fa323eb9d"
				},
				"functions/inc.js": {
					"bytes": 478,
					"sha256": "952069fc8690b7d3af0fe9d55f7c54fe2ac067b48c5e74f6a54f9ce19a334493"
				},
				"functions/lt.js": {
					"bytes": 124,
					"sha256": "1c897a9bc849320e2e9dc0f6c09555c01ee3ddf30734515d717b88ad7740ea25"
				},
				"functions/lte.js": {
					"bytes": 127,
					"sha256": "3a8d0b1d00423f60cc7cb810b36ab77b61330831ad237dbe73eb5cecfa412800"
				},
				"functions/major.js": {
					"bytes": 136,
					"sha256": "5c678480d882f511200fed2c16ec3847dfedb08a1d70328dc2f031d35d825276"
				},
				"functions/minor.js": {
					"bytes": 136,
					"sha256": "1b051794f1713adec2a236517196691687c35f82e0b596ff3316a78b3cc10ae6"
				},
				"functions/neq.js": {
					"bytes": 128,
					"sha256": "a662883751918822c162183b46b9e20d09489132f82686c92ab78bee67f3a127"
				},
				"functions/parse.js": {
					"bytes": 331,
					"sha256": "29a69e15b6d02fe381d573f861881a89590e9d0f0f0ca740c5f85eaf0234c4ad"
				},
				"functions/patch.js": {
					"bytes": 136,
					"sha256": "f02d3c1b059fe3d96ce124886f7eef321d381a95638fd3c4a8d5ccd8e76ffadd"
				},
				"functions/prerelease.js": {
					"bytes": 234,
					"sha256": "baedbf503d5610ad041bfb56071efa48feb331ca278295c399537d35d3ffb593"
				},
				"functions/rcompare.js": {
					"bytes": 132,
					"sha256": "84fa5e88adf08d15c993cac8cdec6d1a65045b7e95a9c55184230a7f807f4dc0"
				},
				"functions/rsort.js": {
					"bytes": 163,
					"sha256": "6ec659ce3b6c2b173c719286caab04409adba046c0917874ec3b5e36ddfbc7e3"
				},
				"functions/satisfies.js": {
					"bytes": 247,
					"sha256": "8cf5e122b757251671ed6c9d9680904b71cd375845853f05312e608cf2cc2946"
				},
				"functions/sort.js": {
					"bytes": 161,
					"sha256": "c2fe2d3ed0be8a4e9de8f02abdfd5d9c0d3bcc510d88e87af84185592882c4b8"
				},
				"functions/truncate.js": {
					"bytes": 1021,
					"sha256": "e145833a250311927c92f424f56498c52f1b7bb1271ce6afbf006db87773ff43"
				},
				"functions/valid.js": {
					"bytes": 176,
					"sha256": "0de7ea736cb7807179d46dfac09c830a9338e02b6a07db12d7040cde2def6025"
				},
				"index.js": {
					"bytes": 2691,
					"sha256": "4b3e57d3d40e29e0706002eba113d09f35aea593578376bbeec83b777b9912ab"
				},
				"internal/constants.js": {
					"bytes": 1269,
					"sha256": "8274b2f7ce15171895c43ef98c0da88aeeda1cf937bffe3c23893f159f3cddaa"
				},
				"internal/debug.js": {
					"bytes": 240,
					"sha256": "8a9f420572260f3cf944463b5090d62a60f0730589dc23a7ec4ca25e2ee41bb3"
				},
				"internal/identifiers.js": {
					"bytes": 525,
					"sha256": "b4916b09dc7869ae0eb05e71c855c942a3a7365f7e6e89185d59a9e45a2451d7"
				},
				"internal/lrucache.js": {
					"bytes": 802,
					"sha256": "14d087c87da87b6f5c36fc4cdd7d2d14077874b14a68e20fce5b6138fa2ca34f"
				},
				"internal/parse-options.js": {
					"bytes": 338,
					"sha256": "fdf51d0de8d5442c35a997ef58cd530d239ce206f961d14c5121354451b01d01"
				},
				"internal/re.js": {
					"bytes": 8139,
					"sha256": "5833262888e2b5d843a69193f83c05e374818dbe55379b497819b5bf58e48cd8"
				},
				"internal/trim-comparator-whitespace.js": {
					"bytes": 17165,
					"sha256": "828e567bc845d9d26a04f66fc442b48be3b2d8e27161733fae15325cd7ea428b"
				},
				"package.json": {
					"bytes": 1661,
					"sha256": "0a3f93689bb0be4e2fcdabc585da62ae24695f1abefc6974d68968c8918af381"
				},
				"preload.js": {
					"bytes": 83,
					"sha256": "edb6808911bebcb324b2df57e5c9935149e56984ff083b74c6cfe215f5b710ba"
				},
				"ranges/gtr.js": {
					"bytes": 231,
					"sha256": "8fadad28e36d28e93d498ac7ac20badba2a407312845eabc18e82e90a0732b19"
				},
				"ranges/intersects.js": {
					"bytes": 224,
					"sha256": "fe87ac5d3020010ad3ec00636dadbf0c669ff07d0f57e0a8165a8264f79a676f"
				},
				"ranges/ltr.js": {
					"bytes": 227,
					"sha256": "e5186fcc03018acf9be6d968755d4c49727aeb0d981d179eb568ae5fbe983038"
				},
				"ranges/max-satisfying.js": {
					"bytes": 593,
					"sha256": "e1a2c0d6144cc772cd20bbc8ecb9e8a3a4074e9172a3d8e794838b591cdeb416"
				},
				"ranges/min-satisfying.js": {
					"bytes": 591,
					"sha256": "2681abf54098aa670f12826b76a6ec77a2441186ae4243afde3be8ae4908f7ca"
				},
				"ranges/min-version.js": {
					"bytes": 1514,
					"sha256": "fefba0a88c2bf74d5cede504b5ae50a8dc3edfd69cf0174a491e2cf3e442614b"
				},
				"ranges/outside.js": {
					"bytes": 2204,
					"sha256": "3a2b0b23593d2f49419c06af2af75450cab103b0c25d665d48fe5bca495a21ca"
				},
				"ranges/simplify.js": {
					"bytes": 1355,
					"sha256": "7b78581c13322bc68ece2088685386b2a9b51c15b94d0a2063bdf2546bd41934"
				},
				"ranges/subset.js": {
					"bytes": 7478,
					"sha256": "ceb9eb6ed5bfc6c7ac7af7f47e5c3535444a4e66a0e2b58cdad4bd02a35d454d"
				},
				"ranges/to-comparators.js": {
					"bytes": 282,
					"sha256": "6c5e966210cff270fa2850668aaf8460fac7759f8d99f282521ef7a78f4564e9"
				},
				"ranges/valid.js": {
					"bytes": 326,
					"sha256": "5ef6f995af801868925940cf8df5735d565ebabb090b068695cae65218bcd3ac"
				}
			} }
		},
		"sharp": {
			"version": "0.35.5",
			"integrity": "sha512-Ywn4OnzGukp7CDMrp08RQ50YKmuwG47brZgIVPTvBaaAfQlRlygrRqSrxdCiL9M+LlzLBiJ68IR1QqvzHyjC7g==",
			"tarballBytes": 214749,
			"unpackedBytes": 998912,
			"needs": {
				"any": [
					"@img/colour",
					"detect-libc",
					"semver"
				],
				"darwin-arm64": ["@img/sharp-darwin-arm64", "@img/sharp-libvips-darwin-arm64"],
				"linux-arm64": ["@img/sharp-linux-arm64", "@img/sharp-libvips-linux-arm64"],
				"linux-x64": ["@img/sharp-linux-x64", "@img/sharp-libvips-linux-x64"],
				"win32-arm64": ["@img/sharp-win32-arm64"],
				"win32-x64": ["@img/sharp-win32-x64"]
			},
			"files": { "any": {
				"LICENSE": {
					"bytes": 10273,
					"sha256": "73ba74dfaa520b49a401b5d21459a8523a146f3b7518a833eea5efa85130bf68"
				},
				"dist/channel.cjs": {
					"bytes": 5383,
					"sha256": "7445567e8001f4be3126374e4c17e282777ed14c718acca875c91bec69a2d7a1"
				},
				"dist/colour.cjs": {
					"bytes": 5622,
					"sha256": "da760186e75d4fd8b6da0a617ecf122deec2fa6d95fdcc194bbee0cb1c5e4605"
				},
				"dist/composite.cjs": {
					"bytes": 9332,
					"sha256": "6e0837309d25c2b642d42b557f3e1292c2b057af09746647a3a6d54de772a157"
				},
				"dist/constructor.cjs": {
					"bytes": 20364,
					"sha256": "6b8978e0f1614d83a219cbbd455e3eed7922bc4212a5b3b99c5d37c3af3b3226"
				},
				"dist/index.cjs": {
					"bytes": 620,
					"sha256": "d69f275bc49fcd2a6188b26b35c986d4db32a1b008653fef88adb4598688232a"
				},
				"dist/input.cjs": {
					"bytes": 33741,
					"sha256": "e5eb5c891c0893098dbe8bc0358a2f2c7e800581018923a7956732fe1a5ddf8f"
				},
				"dist/is.cjs": {
					"bytes": 3042,
					"sha256": "46fa32e93964d8a31d6e851dc3bb7f3ec36935f9e8323b59603ff6cd84a7faa7"
				},
				"dist/libvips.cjs": {
					"bytes": 5833,
					"sha256": "3419f6cb4303feaf4a76abe122ce1caf5dc755f9f17fa013afd5561827b61062"
				},
				"dist/operation.cjs": {
					"bytes": 32930,
					"sha256": "11eb4921f37e4e06c0b349f55e186852cdd094203cc3c5651681801eea5d80f8"
				},
				"dist/output.cjs": {
					"bytes": 65469,
					"sha256": "4c2878241a264095b661fb321accf86fa9be033bfe541d5a70ac2f8d80150893"
				},
				"dist/resize.cjs": {
					"bytes": 22840,
					"sha256": "e03dce87aaee233fecf191ec3c713a9f856e13d0d9ccd7b0a7dbf35b65e36538"
				},
				"dist/sharp.cjs": {
					"bytes": 6262,
					"sha256": "76120d3971051fcc469c0bfa36e7b23d3c388b6a2f5785bf1491bbdb90ff0176"
				},
				"dist/utility.cjs": {
					"bytes": 9786,
					"sha256": "0f7a14858dfa8ebd01b2c6c2272297f7a34c4af3d84f0c0b926146c49a2655b1"
				},
				"package.json": {
					"bytes": 8115,
					"sha256": "ad4a2535d72eb638053a38867b1abf43c328cd1c1dbae5cf4172d498365a8b97"
				}
			} }
		}
	}
};
// packages/native/manifest.ts
/** SDKs by their own makers: too large for a bundle, and of use to few. Plain JavaScript, for every platform. */
const sdkNames = [
	"@actions/attest",
	"@aws-sdk/client-s3",
	"@azure/identity",
	"@azure/storage-blob",
	"@cyclonedx/cyclonedx-library",
	"@google-cloud/storage",
	"@sigstore/bundle",
	"@sigstore/protobuf-specs",
	"@sigstore/tuf",
	"@sigstore/verify"
];
const isSdk = (name) => sdkNames.includes(name);
/** What package-lock.json pins, with the hash of every file; `npm run generate` writes it. */
const nativeManifest = manifest_default;
/** What has to be there so that `name` can be loaded on `platform`, which must be one of the manifest's. */
function bundleOf(manifest, name, platform) {
	const packages = closure(manifest, name, platform).map((path) => {
		const published = packageOf(manifest, path);
		return {
			name: path.replace(/^.*\/node_modules\//, ""),
			path,
			published,
			files: {
				...published.files.any,
				...published.files[platform]
			}
		};
	});
	const files = Object.fromEntries(packages.flatMap((wanted) => Object.entries(wanted.files).map(([path, facts]) => [`node_modules/${wanted.path}/${path}`, facts])));
	return {
		name,
		version: packageOf(manifest, name).version,
		platform,
		packages,
		files,
		key: keyOf(files)
	};
}
/** A package and all that it needs, each once: packages may need each other. */
function closure(manifest, name, platform) {
	const found = /* @__PURE__ */ new Set([name]);
	for (const each of found) {
		const { needs } = packageOf(manifest, each);
		for (const need of [...needs.any ?? [], ...needs[platform] ?? []]) found.add(need);
	}
	return [...found];
}
function packageOf(manifest, name) {
	const found = Object.hasOwn(manifest.packages, name) ? manifest.packages[name] : void 0;
	if (found === void 0) throw new RangeError(`${name} is not in the manifest of native packages`);
	return found;
}
function keyOf(files) {
	const lines = Object.entries(files).map(([path, { sha256, bytes }]) => `${sha256} ${bytes} ${path}\n`);
	return createHash("sha256").update(lines.sort().join("")).digest("hex").slice(0, 16);
}
// packages/native/patience.ts
const usualPatience = {
	attempts: 4,
	backoffMs: 500,
	stallMs: 3e4,
	totalMs: 6e5
};
// packages/native/platform.ts
/** This machine: its C library is the one that this Node was linked with. */
function thisHost() {
	const { platform, arch } = process;
	return {
		platform,
		arch,
		musl: platform === "linux" && !usesGlibc()
	};
}
function usesGlibc() {
	const report = process.report;
	const before = report.excludeNetwork ?? false;
	report.excludeNetwork = true;
	try {
		const { header } = report.getReport();
		return header?.glibcVersionRuntime !== void 0;
	} finally {
		report.excludeNetwork = before;
	}
}
const systems = {
	darwin: "macOS",
	linux: "Linux",
	win32: "Windows"
};
/**
* The name under which the manifest lists this machine, such as `linux-x64`.
*
* @throws MlgateError MG3101 when it lists none: the message says which machine this is, the hint which would do.
*/
function supportedPlatform(host, packageName, platforms) {
	const platform = `${host.platform}-${host.arch}`;
	if (!host.musl && platforms.includes(platform)) return platform;
	throw new MlgateError({
		code: "MG3101",
		message: `${packageName} has no files for this machine: ${describeHost(host)}.`,
		hint: `${adviceFor(host)}It runs on ${platforms.map(describePlatform).join(", ")}.`
	});
}
function describeHost({ platform, arch, musl }) {
	if (musl) return `Linux with musl, such as Alpine (${platform}-${arch})`;
	if (platform === "darwin" && arch === "x64") return "a Mac with an Intel processor (darwin-x64)";
	return `${systems[platform] ?? platform} on ${arch}`;
}
function adviceFor({ platform, musl }) {
	if (musl) return "Use a container image with glibc, such as one based on Debian or Ubuntu. ";
	return platform === "darwin" ? "Use a runner on Apple silicon, such as macos-latest. " : "";
}
function describePlatform(platform) {
	const [system = "", arch = ""] = platform.split("-");
	return `${systems[system] ?? system} ${arch}`;
}
// packages/native/sdk-manifest.ts
/**
* The manifest of SDKs; loaded only where one is asked for, because it lists more than a thousand files. What a native
* package needs as well is listed once, there.
*/
async function sdkManifest() {
	const { default: sdks } = await import("./lazy/native-sdk-manifest.js");
	const { platforms, packages } = inFull(sdks);
	return {
		platforms,
		packages: {
			...nativeManifest.packages,
			...packages
		}
	};
}
function inFull({ packages }) {
	return {
		platforms: [],
		packages: mapped(packages, ({ needs, files, ...published }) => ({
			...published,
			needs: { any: needs },
			files: { any: mapped(files, (facts) => {
				const [bytes = "", hash = ""] = facts.split(" ");
				return {
					bytes: Number(bytes),
					sha256: Buffer.from(hash, "base64url").toString("hex")
				};
			}) }
		}))
	};
}
function mapped(record, change) {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
// packages/native/places.ts
/** Where a bundle lies below a folder of many: `<tool>/<version>/<platform>`, as tool caches have it. */
function placeOf(bundle, root) {
	return join(root, `mlgate-${slugOf(bundle.name)}`, bundle.version, `${bundle.platform}-${bundle.key}`);
}
/** `@duckdb/node-api` as one part of a path or a key: `duckdb-node-api`. */
function slugOf(packageName) {
	return packageName.replace("@", "").replaceAll("/", "-");
}
/** What a job that was killed left behind is removed after a day: no download takes that long. */
const abandonedMs = 864e5;
/**
* Fills a fresh folder beside `place` and renames it into place: others see all of it or nothing. Whoever comes
* second leaves what the first has put there, which then is to be verified.
*
* @throws the system's error when the folder cannot be made or renamed, and what `fill` throws.
*/
async function putInPlace(place, fill) {
	await mkdir(dirname(place), { recursive: true });
	await removeAbandoned(place);
	const folder = besides(place, "partial");
	try {
		await mkdir(folder);
		await fill(folder);
		return await renameInto(folder, place);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
	}
}
/** Virus scanners on Windows hold new files for a moment, which fails a rename. */
async function renameInto(folder, place) {
	for (let attempt = 1;; attempt += 1) try {
		await rename(folder, place);
		return "first";
	} catch (error) {
		if (await exists(place)) return "second";
		if (process.platform !== "win32" || attempt === 10) throw error;
		await setTimeout(100);
	}
}
/** Takes what is in a place away: at once by renaming it, then for good. */
async function removePlace(place) {
	const aside = besides(place, "partial");
	await rename(place, aside);
	await rm(aside, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
}
/** Puts files of one folder into another, as hard links where the file system can. */
async function linkFiles(from, to, files) {
	await linkPaths(from, to, Object.keys(files));
}
/** The same of files by their paths. */
async function linkPaths(from, to, paths) {
	const folders = new Set(paths.map((path) => dirname(join(to, path))));
	await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
	await Promise.all(paths.map(async (path) => {
		const [source, target] = [join(from, path), join(to, path)];
		await link(source, target).catch(() => copyFile(source, target, constants$1.COPYFILE_FICLONE));
	}));
}
/** Whether anything has this name, a link that leads nowhere too. */
async function exists(path) {
	return lstat(path).then(() => true, () => false);
}
function besides(place, ending) {
	return `${place}.${randomBytes(6).toString("hex")}.${ending}`;
}
async function removeAbandoned(place) {
	const folder = dirname(place);
	const mine = (await readdir(folder)).filter((name) => name.startsWith(`${basename(place)}.`) && name.endsWith(".partial"));
	for (const path of mine.map((name) => join(folder, name))) if (await stat(path).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0) > abandonedMs) await rm(path, {
		recursive: true,
		force: true
	}).catch(() => void 0);
}
// packages/native/provider-libraries.ts
const addon = /\/onnxruntime_binding\.node$/;
const library = /^(lib)?onnxruntime_providers_\w+\.(so|dll)$/;
/**
* Libraries of execution providers that somebody has put beside the addon of ONNX Runtime, as its install script does
* on a machine with CUDA. The registry does not have them, so nothing says what they should be; the runtime looks for
* them beside itself and nowhere else.
*
* @param folder that holds the files. @returns their paths in it, of plain files alone.
*/
async function providerLibraries(folder, files) {
	const found = Object.keys(files).filter((path) => addon.test(path)).map(dirname).map(async (path) => {
		return (await readdir(join(folder, path), { withFileTypes: true })).filter((entry) => entry.isFile() && library.test(entry.name)).map((entry) => `${path}/${entry.name}`);
	});
	return (await Promise.all(found)).flat().toSorted();
}
// packages/native/hash.ts
const smallBytes = 2 ** 18;
const chunkBytes = 2 ** 20;
/** A pipe in place of a file must not block whoever opens it. */
const readOnly = constants$1.O_RDONLY | (constants$1.O_NONBLOCK ?? 0);
/**
* Whether a file has these bytes. No more of it is read than it should have.
*
* @throws the system's error when it cannot be read.
*/
async function fileIs(path, expected) {
	return expected.bytes <= smallBytes ? smallFileIs(path, expected) : largeFileIs(path, expected);
}
/** At once: a package has hundreds of small files, and a trip to the thread pool costs more than reading one. */
function smallFileIs(path, expected) {
	const file = openSync(path, readOnly);
	try {
		const facts = fstatSync(file);
		if (!facts.isFile() || facts.size !== expected.bytes) return false;
		return createHash("sha256").update(readFileSync(file)).digest("hex") === expected.sha256;
	} finally {
		closeSync(file);
	}
}
/** In pieces, one being read while another is hashed. */
async function largeFileIs(path, expected) {
	const file = await open(path, readOnly);
	try {
		const facts = await file.stat();
		if (!facts.isFile() || facts.size !== expected.bytes) return false;
		const hash = createHash("sha256");
		let [current, next] = [Buffer.allocUnsafeSlow(chunkBytes), Buffer.allocUnsafeSlow(chunkBytes)];
		let reading = file.read(current, 0, chunkBytes);
		for (let bytes = 0; bytes <= expected.bytes;) {
			const { bytesRead } = await reading;
			if (bytesRead === 0) break;
			bytes += bytesRead;
			reading = file.read(next, 0, chunkBytes);
			hash.update(current.subarray(0, bytesRead));
			[current, next] = [next, current];
		}
		await reading;
		return hash.digest("hex") === expected.sha256;
	} finally {
		await file.close();
	}
}
// packages/native/verify.ts
/**
* Checks that a folder holds exactly these files: each with its bytes, none besides, no link anywhere. One file
* more could be a module that Node finds before the right one, so it counts like a changed one.
*
* @returns what is wrong, in words that follow the folder's name; undefined when nothing is.
*/
async function faultOfTree(folder, files) {
	try {
		if (!(await lstat(folder)).isDirectory()) return "is not a folder";
		return faultOfEntries(folder, await readdir(folder, {
			recursive: true,
			withFileTypes: true
		}), files) ?? await faultOfContent(folder, files);
	} catch (error) {
		return error instanceof Error && "code" in error ? `cannot be read (${error.code})` : "cannot be read";
	}
}
function faultOfEntries(folder, entries, files) {
	const folders = new Set(Object.keys(files).flatMap(foldersOf));
	for (const entry of entries) {
		const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
		if (entry.isSymbolicLink()) return `has a link, ${path}`;
		if (!(entry.isDirectory() ? folders.has(path) : entry.isFile() && Object.hasOwn(files, path))) return `has something that does not belong to it, ${path}`;
	}
}
/** The folders that a file lies in: `a/b/c` lies in `a` and `a/b`. */
function foldersOf(path) {
	const parts = path.split("/");
	return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
/**
* Which file of a folder is missing or changed, whatever else lies there.
*
* @returns what is wrong, in words that follow the folder's name; undefined when nothing is.
*/
async function faultOfContent(folder, files) {
	return (await Promise.all(Object.entries(files).map(async ([path, facts]) => {
		try {
			return await fileIs(join(folder, path), facts) ? void 0 : `has a changed file, ${path}`;
		} catch (error) {
			return error instanceof Error && "code" in error && error.code === "ENOENT" ? `lacks ${path}` : `has a file that cannot be read, ${path}`;
		}
	}))).find((fault) => fault !== void 0);
}
// packages/native/sources.ts
/** All sources, in the order in which they are asked. The last one gives the bundle or throws. */
const sources = [
	{
		name: "the given folder",
		fresh: "no",
		take: fromGivenFolder
	},
	{
		name: "the tool cache",
		fresh: "no",
		take: async (bundle, context) => context.toolCache === void 0 ? void 0 : fromPlace(placeOf(bundle, context.toolCache), bundle, context)
	},
	{
		name: "the folder of this job",
		fresh: "no",
		take: (bundle, context) => fromPlace(jobPlace(bundle, context), bundle, context)
	},
	{
		name: "the Actions cache",
		fresh: "here",
		take: fromActionsCache
	},
	{
		name: "the registry",
		fresh: "everywhere",
		take: fromRegistry
	}
];
/** Where a bundle lies in the folder of this job. */
function jobPlace(bundle, { temporaryFolder }) {
	return placeOf(bundle, join(resolve(temporaryFolder), "mlgate", "native"));
}
/** Where the Actions cache brings a bundle to: its path is part of what the cache finds it by. */
function cachePlace(bundle, { temporaryFolder }) {
	return placeOf(bundle, join(resolve(temporaryFolder), "mlgate", "native-cache"));
}
function cacheKey({ name, version, platform, key }) {
	return `mlgate-${slugOf(name)}-${version}-${platform}-${key}`;
}
/**
* A folder that holds the bundle and nothing else is used where it is. Of one that holds more, such as what npm
* installs, the right files are copied: beside them might lie a module that Node would find first. Libraries of
* execution providers come along, to a place of their own: who names the folder vouches for them.
*/
async function fromGivenFolder(bundle, context) {
	if (context.folder === void 0) return void 0;
	const folder = resolve(context.folder);
	if (await faultOfTree(folder, bundle.files) === void 0) return folder;
	const fault = await faultOfContent(folder, bundle.files);
	if (fault !== void 0) {
		context.warn(`The folder given in native-packages, ${folder}, cannot give ${titleOf(bundle)}: it ${fault}.`);
		return;
	}
	const libraries = await providerLibraries(folder, bundle.files);
	const place = jobPlace(bundle, context);
	if (libraries.length > 0) return besideProviders(folder, libraries, `${place}-providers`, bundle);
	const before = await fromPlace(place, bundle, context);
	if (before !== void 0) return before;
	await storing(place, () => putInPlace(place, async (fresh) => {
		for (const path of Object.keys(bundle.files)) {
			await mkdir(dirname(join(fresh, path)), { recursive: true });
			await copyFile(join(folder, path), join(fresh, path));
		}
	}));
	return fromPlace(place, bundle, context);
}
/** The files of a bundle with libraries that it does not name; linked anew each time, for these cannot be verified. */
async function besideProviders(folder, libraries, place, bundle) {
	if (await exists(place)) await removePlace(place);
	const paths = [...Object.keys(bundle.files), ...libraries];
	await storing(place, () => putInPlace(place, (fresh) => linkPaths(folder, fresh, paths)));
	return place;
}
/** What an earlier job or step left, if every file is still what it should be; else it is thrown away. */
async function fromPlace(place, bundle, context) {
	if (!await exists(place)) return void 0;
	const fault = await faultOfTree(place, bundle.files);
	if (fault === void 0) return place;
	context.warn(`${titleOf(bundle)} was found damaged and is brought anew: ${place} ${fault}.`);
	await removePlace(place).catch(() => void 0);
}
async function fromActionsCache(bundle, context) {
	const restored = cachePlace(bundle, context);
	try {
		const cache = await context.openCache();
		if (cache === void 0 || !await cache.restore(restored, cacheKey(bundle))) return void 0;
		const fault = await faultOfTree(restored, bundle.files);
		if (fault !== void 0) {
			context.warn(`${titleOf(bundle)} from the Actions cache is not used: it ${fault}.`);
			return;
		}
		const place = jobPlace(bundle, context);
		await putInPlace(place, (fresh) => linkFiles(restored, fresh, bundle.files));
		return await fromPlace(place, bundle, context);
	} catch (error) {
		context.warn(`The Actions cache could not be read: ${reasonOf(error)}.`);
		return;
	} finally {
		await rm(restored, {
			recursive: true,
			force: true
		}).catch(() => void 0);
	}
}
async function fromRegistry(bundle, context) {
	const { log, patience } = context;
	const { downloadPackage } = await import("./lazy/native-registry.js");
	const settings = await context.npmSettings();
	const others = new AbortController();
	const signal = AbortSignal.any([others.signal, ...context.signal === void 0 ? [] : [context.signal]]);
	const place = jobPlace(bundle, context);
	const fault = await storing(place, () => putInPlace(place, async (fresh) => {
		const downloads = bundle.packages.map(async (wanted) => {
			try {
				await downloadPackage(wanted, fresh, {
					settings,
					patience,
					signal,
					log
				});
			} catch (error) {
				others.abort(error);
				throw error;
			}
		});
		await Promise.allSettled(downloads);
		if (others.signal.aborted) throw others.signal.reason;
	})) === "first" ? void 0 : await faultOfTree(place, bundle.files);
	if (fault === void 0) return place;
	throw new MlgateError({
		code: "MG3106",
		message: `${titleOf(bundle)} cannot be stored: ${place} ${fault} and cannot be replaced.`,
		hint: "Remove this folder."
	});
}
/** Keeps a bundle for later jobs: in the tool cache, and in the Actions cache too if no cache had it. */
async function keepBundle(folder, bundle, fresh, context) {
	const { toolCache } = context;
	if (fresh !== "no" && toolCache !== void 0) await putInPlace(placeOf(bundle, toolCache), (into) => linkFiles(folder, into, bundle.files)).catch((error) => context.warn(`${titleOf(bundle)} was not put into the tool cache ${toolCache}: ${reasonOf(error)}.`));
	if (fresh !== "everywhere") return;
	try {
		const cache = await context.openCache();
		if (cache === void 0) return;
		const place = cachePlace(bundle, context);
		await putInPlace(place, (into) => linkFiles(folder, into, bundle.files));
		await cache.save(place, cacheKey(bundle));
	} catch (error) {
		context.warn(`${titleOf(bundle)} was not saved to the Actions cache: ${reasonOf(error)}.`);
	} finally {
		await rm(cachePlace(bundle, context), {
			recursive: true,
			force: true
		}).catch(() => void 0);
	}
}
async function storing(place, work) {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof Error && "syscall" in error)) throw error;
		throw new MlgateError({
			code: "MG3106",
			message: `Native packages cannot be stored in ${dirname(place)}: ${reasonOf(error)}.`,
			hint: "Check the free space and the permissions of this folder."
		}, { cause: error });
	}
}
const reasons = {
	EACCES: "permission was denied",
	EPERM: "the system does not permit it",
	EROFS: "the disk can only be read",
	ENOSPC: "the disk is full",
	ENOTDIR: "a part of its path is not a folder",
	EEXIST: "a part of its path is not a folder"
};
function reasonOf(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : void 0;
	return reasons[code ?? ""] ?? code ?? (error instanceof Error ? error.message : String(error));
}
function titleOf({ name, version }) {
	return `${name} ${version}`;
}
// packages/native/provide.ts
/** A provider that asks these sources; nothing is done before the first package is asked for. */
function nativeProvider(options, parts = {}) {
	const context = contextOf(options, parts);
	const brought = /* @__PURE__ */ new Map();
	const keeping = [];
	async function bring(name) {
		const manifest = parts.manifest ?? (isSdk(name) ? await sdkManifest() : nativeManifest);
		const bundle = bundleOf(manifest, name, isSdk(name) ? "any" : supportedPlatform(parts.host ?? thisHost(), name, manifest.platforms));
		const { folder, source } = await firstSource(bundle, context);
		keeping.push(keepBundle(folder, bundle, source.fresh, context));
		return folder;
	}
	return {
		provide: async (names) => {
			const entries = names.map(async (name) => {
				const folder = brought.get(name) ?? bring(name);
				brought.set(name, folder);
				return [name, await folder];
			});
			await Promise.allSettled(entries);
			return Object.fromEntries(await Promise.all(entries));
		},
		finish: async () => {
			await Promise.all(keeping);
		}
	};
}
async function firstSource(bundle, context) {
	for (const source of sources) {
		context.signal?.throwIfAborted();
		const folder = await source.take(bundle, context);
		if (folder === void 0) continue;
		context.log(`${titleOf(bundle)} for ${bundle.platform === "any" ? "every platform" : bundle.platform} comes from ${source.name}.`);
		return {
			folder,
			source
		};
	}
	throw new RangeError("the last source gives or throws");
}
function contextOf(options, parts) {
	const { environment = process.env, log, warn } = options;
	let cache;
	return {
		folder: options.folder,
		toolCache: options.toolCache,
		temporaryFolder: options.temporaryFolder,
		openCache: async () => {
			if (!options.cache) return void 0;
			cache ??= (parts.openCache ?? openActionsCache)();
			return cache;
		},
		npmSettings: async () => (await import("./lazy/native-npm-settings.js")).readNpmSettings({
			environment,
			warn
		}),
		patience: parts.patience ?? usualPatience,
		signal: options.signal,
		log,
		warn
	};
}
export { loadActionsCache, nativeProvider };
