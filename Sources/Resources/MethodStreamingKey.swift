/// The keys that the `streaming` section of a method may have.
public enum MethodStreamingKey: String, CaseIterable, Sendable {
  case discriminator = "param_discriminator"
  case eventModel = "stream_event_model"
  case paramsTypeName = "params_type_name"
  case type
}
