// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The features that a call uses, in the user agent (`m/`): botocore's 51 features.
///
/// One bit each, in the order of ``allIDs``.
package struct CallFeatures: OptionSet, Sendable, Hashable {
  /// The bits.
  package let rawValue: UInt64

  /// Features from their bits.
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(at position: UInt64) { rawValue = 1 << position }

  /// `WAITER`.
  package static let waiter = CallFeatures(at: 0)
  /// `PAGINATOR`.
  package static let paginator = CallFeatures(at: 1)
  /// `RETRY_MODE_LEGACY`.
  package static let retryModeLegacy = CallFeatures(at: 2)
  /// `RETRY_MODE_STANDARD`.
  package static let retryModeStandard = CallFeatures(at: 3)
  /// `RETRY_MODE_ADAPTIVE`.
  package static let retryModeAdaptive = CallFeatures(at: 4)
  /// `S3_TRANSFER`.
  package static let s3Transfer = CallFeatures(at: 5)
  /// `GZIP_REQUEST_COMPRESSION`.
  package static let gzipRequestCompression = CallFeatures(at: 6)
  /// `PROTOCOL_RPC_V2_CBOR`.
  package static let protocolRPCv2CBOR = CallFeatures(at: 7)
  /// `ENDPOINT_OVERRIDE`.
  package static let endpointOverride = CallFeatures(at: 8)
  /// `ACCOUNT_ID_MODE_PREFERRED`.
  package static let accountIDModePreferred = CallFeatures(at: 9)
  /// `ACCOUNT_ID_MODE_DISABLED`.
  package static let accountIDModeDisabled = CallFeatures(at: 10)
  /// `ACCOUNT_ID_MODE_REQUIRED`.
  package static let accountIDModeRequired = CallFeatures(at: 11)
  /// `SIGV4A_SIGNING`.
  package static let sigV4aSigning = CallFeatures(at: 12)
  /// `RESOLVED_ACCOUNT_ID`.
  package static let resolvedAccountID = CallFeatures(at: 13)
  /// `FLEXIBLE_CHECKSUMS_REQ_CRC32`.
  package static let flexibleChecksumsRequestCRC32 = CallFeatures(at: 14)
  /// `FLEXIBLE_CHECKSUMS_REQ_CRC32C`.
  package static let flexibleChecksumsRequestCRC32C = CallFeatures(at: 15)
  /// `FLEXIBLE_CHECKSUMS_REQ_CRC64`.
  package static let flexibleChecksumsRequestCRC64 = CallFeatures(at: 16)
  /// `FLEXIBLE_CHECKSUMS_REQ_SHA1`.
  package static let flexibleChecksumsRequestSHA1 = CallFeatures(at: 17)
  /// `FLEXIBLE_CHECKSUMS_REQ_SHA256`.
  package static let flexibleChecksumsRequestSHA256 = CallFeatures(at: 18)
  /// `FLEXIBLE_CHECKSUMS_REQ_WHEN_SUPPORTED`.
  package static let flexibleChecksumsRequestWhenSupported = CallFeatures(at: 19)
  /// `FLEXIBLE_CHECKSUMS_REQ_WHEN_REQUIRED`.
  package static let flexibleChecksumsRequestWhenRequired = CallFeatures(at: 20)
  /// `FLEXIBLE_CHECKSUMS_RES_WHEN_SUPPORTED`.
  package static let flexibleChecksumsResponseWhenSupported = CallFeatures(at: 21)
  /// `FLEXIBLE_CHECKSUMS_RES_WHEN_REQUIRED`.
  package static let flexibleChecksumsResponseWhenRequired = CallFeatures(at: 22)
  /// `CREDENTIALS_CODE`.
  package static let credentialsCode = CallFeatures(at: 23)
  /// `CREDENTIALS_ENV_VARS`.
  package static let credentialsEnvVars = CallFeatures(at: 24)
  /// `CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN`.
  package static let credentialsEnvVarsSTSWebIDToken = CallFeatures(at: 25)
  /// `CREDENTIALS_STS_ASSUME_ROLE`.
  package static let credentialsSTSAssumeRole = CallFeatures(at: 26)
  /// `CREDENTIALS_STS_ASSUME_ROLE_WEB_ID`.
  package static let credentialsSTSAssumeRoleWebID = CallFeatures(at: 27)
  /// `CREDENTIALS_PROFILE`.
  package static let credentialsProfile = CallFeatures(at: 28)
  /// `CREDENTIALS_PROFILE_SOURCE_PROFILE`.
  package static let credentialsProfileSourceProfile = CallFeatures(at: 29)
  /// `CREDENTIALS_PROFILE_NAMED_PROVIDER`.
  package static let credentialsProfileNamedProvider = CallFeatures(at: 30)
  /// `CREDENTIALS_PROFILE_STS_WEB_ID_TOKEN`.
  package static let credentialsProfileSTSWebIDToken = CallFeatures(at: 31)
  /// `CREDENTIALS_PROFILE_SSO`.
  package static let credentialsProfileSSO = CallFeatures(at: 32)
  /// `CREDENTIALS_SSO`.
  package static let credentialsSSO = CallFeatures(at: 33)
  /// `CREDENTIALS_PROFILE_SSO_LEGACY`.
  package static let credentialsProfileSSOLegacy = CallFeatures(at: 34)
  /// `CREDENTIALS_SSO_LEGACY`.
  package static let credentialsSSOLegacy = CallFeatures(at: 35)
  /// `CREDENTIALS_PROFILE_PROCESS`.
  package static let credentialsProfileProcess = CallFeatures(at: 36)
  /// `CREDENTIALS_PROCESS`.
  package static let credentialsProcess = CallFeatures(at: 37)
  /// `CREDENTIALS_BOTO2_CONFIG_FILE`.
  package static let credentialsBoto2ConfigFile = CallFeatures(at: 38)
  /// `CREDENTIALS_HTTP`.
  package static let credentialsHTTP = CallFeatures(at: 39)
  /// `CREDENTIALS_IMDS`.
  package static let credentialsIMDS = CallFeatures(at: 40)
  /// `BEARER_SERVICE_ENV_VARS`.
  package static let bearerServiceEnvVars = CallFeatures(at: 41)
  /// `CLI_V1_TO_V2_MIGRATION_DEBUG_MODE`.
  package static let cliV1ToV2MigrationDebugMode = CallFeatures(at: 42)
  /// `CREDENTIALS_PROFILE_LOGIN`.
  package static let credentialsProfileLogin = CallFeatures(at: 43)
  /// `CREDENTIALS_LOGIN`.
  package static let credentialsLogin = CallFeatures(at: 44)
  /// `FLEXIBLE_CHECKSUMS_REQ_MD5`.
  package static let flexibleChecksumsRequestMD5 = CallFeatures(at: 45)
  /// `FLEXIBLE_CHECKSUMS_REQ_SHA512`.
  package static let flexibleChecksumsRequestSHA512 = CallFeatures(at: 46)
  /// `FLEXIBLE_CHECKSUMS_REQ_XXHASH3`.
  package static let flexibleChecksumsRequestXXHash3 = CallFeatures(at: 47)
  /// `FLEXIBLE_CHECKSUMS_REQ_XXHASH64`.
  package static let flexibleChecksumsRequestXXHash64 = CallFeatures(at: 48)
  /// `FLEXIBLE_CHECKSUMS_REQ_XXHASH128`.
  package static let flexibleChecksumsRequestXXHash128 = CallFeatures(at: 49)
  /// `S3_REGION_REDIRECT`.
  package static let s3RegionRedirect = CallFeatures(at: 50)

  /// The IDs of the features, each at its bit's position. All of them together take 109 bytes, of
  /// the 1,024 that AWS allows.
  static let allIDs = [
    "B", "C", "D", "E", "F", "G", "L", "M", "N", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y",
    "Z", "a", "b", "c", "e", "g", "h", "i", "k", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w",
    "x", "z", "0", "3", "-", "AC", "AD", "AE", "AF", "AG", "AH", "AI",
    "Ah",
  ]

  /// The IDs separated by commas, as in the header.
  var ids: String {
    var ids = ""
    for (bit, id) in Self.allIDs.enumerated() where rawValue & (1 << UInt64(bit)) != 0 {
      if !ids.isEmpty { ids += "," }
      ids += id
    }
    return ids
  }
}
