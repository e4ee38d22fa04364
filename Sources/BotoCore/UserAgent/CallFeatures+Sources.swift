// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

extension CallFeatures {
  /// The features that all calls of a client have in common.
  init(_ config: ResolvedClientConfig, speaking serviceProtocol: ProtocolName) {
    self = []
    switch config.retryMode {
    case .legacy: insert(.retryModeLegacy)
    case .standard: insert(.retryModeStandard)
    case .adaptive: insert(.retryModeAdaptive)
    }
    insert(
      config.requestChecksumCalculation == .whenSupported
        ? .flexibleChecksumsRequestWhenSupported : .flexibleChecksumsRequestWhenRequired)
    insert(
      config.responseChecksumValidation == .whenSupported
        ? .flexibleChecksumsResponseWhenSupported : .flexibleChecksumsResponseWhenRequired)
    if config.endpointURL != nil { insert(.endpointOverride) }
    if serviceProtocol == .rpcV2CBOR { insert(.protocolRPCv2CBOR) }
  }

  /// The source of credentials, by botocore's name of the method. The source of a role's
  /// credentials isn't part of the method.
  init(credentialsBy method: String) {
    self =
      switch method {
      case "explicit": .credentialsCode
      case "env": .credentialsEnvVars
      case "shared-credentials-file", "config-file": .credentialsProfile
      case "assume-role": .credentialsSTSAssumeRole
      case "assume-role-with-web-identity": .credentialsSTSAssumeRoleWebID
      case "sso": [.credentialsProfileSSO, .credentialsSSO]
      case "login": [.credentialsProfileLogin, .credentialsLogin]
      case "custom-process": [.credentialsProfileProcess, .credentialsProcess]
      case "boto-config": .credentialsBoto2ConfigFile
      case "container-role": .credentialsHTTP
      case "iam-role": .credentialsIMDS
      default: []
      }
  }

  /// The feature for the account in endpoints.
  init(accountIDMode mode: AccountIDEndpointMode) {
    self =
      switch mode {
      case .preferred: .accountIDModePreferred
      case .disabled: .accountIDModeDisabled
      case .required: .accountIDModeRequired
      }
  }

  /// The checksum of a request.
  init(requestChecksum algorithm: ChecksumAlgorithm) {
    self =
      switch algorithm {
      case .crc32: .flexibleChecksumsRequestCRC32
      case .crc32c: .flexibleChecksumsRequestCRC32C
      case .crc64nvme: .flexibleChecksumsRequestCRC64
      case .sha1: .flexibleChecksumsRequestSHA1
      case .sha256: .flexibleChecksumsRequestSHA256
      case .sha512: .flexibleChecksumsRequestSHA512
      case .xxhash3: .flexibleChecksumsRequestXXHash3
      case .xxhash64: .flexibleChecksumsRequestXXHash64
      case .xxhash128: .flexibleChecksumsRequestXXHash128
      }
  }
}
