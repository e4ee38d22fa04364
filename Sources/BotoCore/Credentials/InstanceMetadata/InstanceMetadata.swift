import WireFormats

/// The instance metadata service (IMDS) of EC2: tokens, and documents by their paths.
struct InstanceMetadata: Sendable {
  /// Why there is nothing: the service isn't reached, or not as it should be. Where it may well be
  /// missing, that is no error.
  struct Unavailable: Error {
    let reason: String
  }

  let settings: InstanceMetadataSettings
  let transport: any HTTPTransport

  private static let tokenLifetime = "21600"

  /// A token of version 2; `nil` when only version 1 can be spoken.
  ///
  /// - Throws: ``Unavailable`` when access is switched off or the service calls the request a bad
  ///   one; what else the transport throws.
  func token() async throws -> String? {
    try requireEnabled()
    let request = try request(
      "PUT", "latest/api/token",
      headers: ["x-aws-ec2-metadata-token-ttl-seconds": Self.tokenLifetime])
    for _ in 0..<settings.attempts {
      do {
        let answer = try await exchange.send(request)
        switch TokenAnswer(answer) {
        case .token(let token): return token
        case .unsupported: return nil
        case .refused:
          throw Unavailable(reason: "\(request.url.nameInErrors) answered 400 to a token request")
        case .passing: continue
        }
      } catch let error as BotoCoreError where error.kind == .readTimeoutError {
        return nil
      } catch let error as BotoCoreError where error.isPassingMetadataFailure {
        continue
      }
    }
    return nil
  }

  /// A document.
  ///
  /// - Parameters:
  ///   - path: Without the leading slash.
  ///   - token: What ``token()`` gave.
  ///   - read: Makes something of the text of an answer; `nil` where it is garbage, and is asked for
  ///     again.
  /// - Throws: ``Unavailable`` when no attempt gave it; `metadataRetrievalError` when there is no
  ///   token and version 1 is disabled; what else the transport throws.
  func document<Document>(
    _ path: String, token: String?, read: (String) -> Document?
  ) async throws -> Document {
    try requireEnabled()
    if token == nil, settings.v1IsDisabled {
      throw BotoCoreError.metadataRetrieval(
        "Unable to retrieve token for use in IMDSv2 call and IMDSv1 has been disabled")
    }
    let request = try request(
      "GET", path, headers: token.map { ["x-aws-ec2-metadata-token": $0] } ?? [:])
    var reason = ""
    for _ in 0..<settings.attempts {
      do {
        let answer = try await exchange.send(request)
        if answer.status != 200 {
          reason = "\(request.url.nameInErrors) answered \(answer.status)"
        } else if answer.body.isEmpty {
          reason = "\(request.url.nameInErrors) answered with nothing"
        } else if let document = read(answer.text) {
          return document
        } else {
          reason = "\(request.url.nameInErrors) answered with garbage"
        }
      } catch let error as BotoCoreError where error.isPassingMetadataFailure {
        reason = error.message
      }
    }
    throw Unavailable(reason: reason)
  }

  private var exchange: MetadataExchange {
    MetadataExchange(transport: transport, timeout: settings.timeout)
  }

  private func requireEnabled() throws {
    if settings.isDisabled {
      throw Unavailable(reason: "\(InstanceMetadataSettings.disablingVariable) is true")
    }
  }

  private func request(
    _ method: String, _ path: String, headers: HTTPHeaders
  ) throws -> HTTPRequest {
    let text = "\(settings.endpoint)/\(path)"
    let url: RequestURL
    do throws(InvalidURL) {
      url = try RequestURL(text)
    } catch {
      throw BotoCoreError(
        .invalidIMDSEndpointError, "Invalid endpoint EC2 Instance Metadata endpoint: \(text)")
    }
    var headers = headers
    headers["User-Agent"] = "Boto3-Swift/\(Version.library)"
    return HTTPRequest(method: method, url: url, headers: headers)
  }
}
