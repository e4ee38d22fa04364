// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

extension ServiceClient {
  /// The options in effect for this client: those that it was given, and for all others those of
  /// session, environment, profile and defaults. What stays `nil` is decided call by call, or has
  /// no value.
  package var options: ClientOptions {
    var options = givenOptions
    options.region = endpoint.regionName ?? config.regionName
    if options.endpoint == nil { options.endpoint = config.endpointURL.map { .url($0) } }
    options.apiVersion = model.metadata["apiVersion"].string
    options.useTLS = useSSL
    options.clientCertificate = config.clientCertificate
    options.acceptsLegacyTLS = config.acceptsLegacyTLS
    options.signatureVersion = signatureVersion
    options.authSchemePreference = config.authSchemePreference
    options.sigv4aSigningRegionSet = config.sigv4aSigningRegionSet
    options.useFIPSEndpoint = config.useFIPSEndpoint
    options.useDualstackEndpoint = config.useDualstackEndpoint
    options.endpointDiscovery = try? config.endpointDiscovery()
    options.accountIDEndpointMode = config.accountIDEndpointMode
    options.disableHostPrefixInjection = !config.injectHostPrefix
    options.clientContextParams = config.clientContextParams
    options.retries = ClientOptions.Retries(mode: config.retryMode, maxAttempts: maxAttempts)
    options.defaultsMode = config.defaultsMode
    options.connectTimeout = config.connectTimeout
    options.readTimeout = config.readTimeout
    options.maxPoolConnections = config.maxPoolConnections
    options.tcpKeepAlive = config.tcpKeepAlive
    options.proxies = config.proxiesConfig
    options.proxies.urls = config.proxies
    options.requestChecksumCalculation = config.requestChecksumCalculation
    options.responseChecksumValidation = config.responseChecksumValidation
    options.requestMinCompressionSizeBytes = config.requestMinCompressionSizeBytes
    options.disableRequestCompression = config.disableRequestCompression
    options.parameterValidation = config.parameterValidation
    options.s3 = config.s3
    options.s3DisableExpressSessionAuth = config.s3DisableExpressSessionAuth
    options.userAgentAppID = config.userAgentAppID
    return options
  }
}
