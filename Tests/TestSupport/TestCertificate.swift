// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOSSL

/// A self-signed certificate for `localhost` and `127.0.0.1`, valid for a hundred years, and its
/// key. Made for these tests by
/// `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500
/// -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1
/// -addext basicConstraints=critical,CA:TRUE`.
package enum TestCertificate {
  package static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBmjCCAUGgAwIBAgIUUSSxkvjKGsi6uf6PeIBuTQG6SL0wCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTEwMjcyMVoYDzIxMjYxMDI4
    MTAyNzIxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAAQixpLlHwjUDoiZ3zZCWk047s4IpJ7yccllz4Rxq285CObe5L+0XY43
    lXFpW5585gJ3zLBCWn9N0u3IZeTmd05/o28wbTAdBgNVHQ4EFgQUUPFqCQGdZAXj
    2gGszlg3ckmHG6cwHwYDVR0jBBgwFoAUUPFqCQGdZAXj2gGszlg3ckmHG6cwGgYD
    VR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZI
    zj0EAwIDRwAwRAIgefzo6JlFwfQUgqvfrRIMmQ5Huesoe8770pM9GnSdGZYCIA4d
    lo2iFO4NXkvdalbgbjrXwuOgWRFH2og5XgHEaVpK
    -----END CERTIFICATE-----
    """

  package static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg2Ll6pDLIJwMO3P/A
    vcLbfdWmRjukyVxwnjoCbM6Is82hRANCAAQixpLlHwjUDoiZ3zZCWk047s4IpJ7y
    ccllz4Rxq285CObe5L+0XY43lXFpW5585gJ3zLBCWn9N0u3IZeTmd05/
    -----END PRIVATE KEY-----
    """

  /// The TLS context of a server.
  static func serverContext(asksForCertificate: Bool) throws -> NIOSSLContext {
    let own = try NIOSSLCertificate(bytes: Array(certificate.utf8), format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [.certificate(own)],
      privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)))
    if asksForCertificate {
      configuration.certificateVerification = .noHostnameVerification
      configuration.trustRoots = .certificates([own])
    }
    return try NIOSSLContext(configuration: configuration)
  }
}
