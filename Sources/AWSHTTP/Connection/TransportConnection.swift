// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// The last handler of a connection's channel, which stands for the connection.
protocol TransportConnection: ChannelHandler, Sendable {
  /// Succeeds when TLS, if there is any, is agreed.
  var established: EventLoopFuture<Void> { get }
}
