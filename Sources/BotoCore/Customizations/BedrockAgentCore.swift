import AWSProtocols

/// Bedrock AgentCore orders events by their times, so they are sent with milliseconds.
enum BedrockAgentCore {
  static var customization: ClientCustomization {
    ClientCustomization(beforeEndpoint: { $0.timestampPrecision = .millisecond })
  }
}
