// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if AsyncHTTPClient
  import AWSErrors
  import AWSHTTP
  import AsyncHTTPClient
  import NIOCore
  import NIOHTTP1
  import NIOPosix
  import NIOSSL
  import WireFormats

  /// Translates the errors of an `HTTPClient` to botocore's.
  enum HTTPClientFailure {
    static func translated(_ error: any Error, _ url: RequestURL) -> any Error {
      switch error {
      case is BotoCoreError, is CancellationError: return error
      case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
        return TransportError.tls(url, error)
      case is NIOConnectionError, is ChannelError, is IOError:
        return TransportError.couldNotConnect(url, error)
      // Not HTTP, or ended too early.
      case is HTTPParserError: return TransportError.connectionClosed(url)
      case let error as HTTPClientError: return translated(error, url)
      default: return TransportError.invalid(String(describing: error), error)
      }
    }

    private static func translated(
      _ error: HTTPClientError, _ url: RequestURL
    ) -> any Error {
      switch error {
      case .cancelled: CancellationError()
      case .connectTimeout: TransportError.connectTimeout(url)
      case .readTimeout, .writeTimeout, .deadlineExceeded: TransportError.readTimeout(url)
      case .remoteConnectionClosed: TransportError.connectionClosed(url)
      default: TransportError.invalid(error.description, error)
      }
    }
  }
#endif
